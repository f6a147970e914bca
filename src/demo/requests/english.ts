import type { Request } from "./request.ts";

/** Requests of people who write English. */
export const english: Request[] = [
  {
    at: "29 17:20",
    from: "Daniel",
    type: "usage",
    title: "How do I schedule a report in a different time zone?",
    project: "Northgate",
    product: "SCR",
    version: "11.2",
    text: "Our server runs in UTC, the depots are in Europe/London. The 06:00 report arrives an hour late in summer.",
    scene: `
      +40m Emma claims
      +15m Emma solves: Hi Daniel, open the schedule, choose “Advanced” and set its time zone to Europe/London. Daylight saving is then handled for you; the server may stay in UTC.
      +16h Daniel confirms
      +1m Daniel rates 5: Exactly what we needed.`,
  },
  {
    at: "4 16:45",
    from: "Priya",
    type: "bug",
    severity: "S3",
    title: "CSV export drops leading zeros from vehicle ids",
    project: "Northgate",
    product: "SCR",
    version: "11.2.2",
    text: "Vehicle 00418 becomes 418 in the exported CSV. Excel export is fine.",
    fields: {
      platform: "linux",
      environment: "Ubuntu 22.04, OpenJDK 17, Tomcat 10.1, PostgreSQL 15, Chrome 121",
      error: "none",
      frequency: "always",
    },
    files: ["export-sample.zip"],
    scene: `
      +30m Emma claims
      +30m Emma does suspect module=CSV export; reason=The zeros are in the file; Excel drops them
      +15m Emma does report environment=11.2.2, Excel 365; steps=Export to CSV, open with a double click; result=Excel shows 418 for 00418; reproduced=yes
      +5m Emma notes: Reported. The file itself is right.
      +1d 15:00 李工 does reject reason=The CSV is right as it is, and changing it would break imports of other customers
      +20m 老周 does wont_fix reason=The file keeps the zeros, Excel removes them when opening; alternative=Tick “Quote all fields” in the export options, or import the file with text columns`,
  },
  {
    at: "7 18:10",
    from: "Daniel",
    type: "licence",
    title: "Formal licence for the second node at Northgate",
    project: "Northgate",
    product: "SCR",
    version: "11.2",
    fields: {
      kind: "formal",
      endCustomer: "Northgate Fleet Logistics Ltd",
      modules: "Report Enterprise + Cluster",
      users: "80",
      environment: "production",
      machine: "see attachment",
      contract: "XT-2025-0131",
      nodes: "2",
    },
    files: ["machine.zip"],
    scene: `
      +30m Emma notes @陈姐: 合同 XT-2025-0131 是否含第二节点？
      +1d 10:10 陈姐 notes: 含，两节点。可以签发。
      +40m Emma says: Hi Daniel, the contract covers both nodes. Our licence team is preparing the file; you will have it by tomorrow.`,
  },
  {
    at: "2 17:30",
    from: "Priya",
    type: "usage",
    title: "Can a form show a picture taken with the phone's camera?",
    severity: "S4",
    project: "Northgate",
    product: "SCF",
    version: "3.2",
    text: "Drivers should photograph damage and attach it to the daily check.",
    scene: `
      +30m Emma claims
      +20m Emma solves: Hi Priya, yes. Use the “Image” control with “Camera” ticked; the photo is scaled to 1600 px before upload so that it works on poor connections.`,
  },
  {
    at: "-2h",
    from: "Priya",
    type: "bug",
    severity: "S2",
    title: "Fleet dashboard shows yesterday's figures since this morning",
    project: "Northgate",
    product: "SCR",
    version: "11.2.3",
    text: "The dashboard has not refreshed since 05:40. The database itself is up to date.",
    fields: {
      platform: "linux",
      environment: "Ubuntu 22.04, OpenJDK 17, Tomcat 10.1, PostgreSQL 15",
      error: "none",
      frequency: "always",
      affected: "All eleven depots",
    },
    scene: `
      +20m Emma claims
      +10m Emma says: Hi Priya, looking into it now. Could you tell me whether the cache job is listed as running under Administration → Tasks?
      +15m Priya says: It says "waiting" since 05:40.`,
  },
];
