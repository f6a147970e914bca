import { rows, sql, type Db } from "../../lib/db.ts";
import type { Actor } from "../actor.ts";
import { changeCompany, createCompany } from "../registry/companies.ts";
import { CompanyBody } from "../registry/schema.ts";
import { listOf, refuse, textOf, type Cells } from "./cells.ts";

export type Outcome = "created" | "changed" | "unchanged";

const kinds: Record<string, "partner" | "customer"> = {
  partner: "partner",
  渠道: "partner",
  渠道商: "partner",
  伙伴: "partner",
  合作伙伴: "partner",
  代理商: "partner",
  customer: "customer",
  客户: "customer",
  最终客户: "customer",
  最终用户: "customer",
  "end customer": "customer",
};

/** One row of a file of companies. Known by external id, else by credit code, else by name. */
export const importCompany = async (db: Db, actor: Actor, cells: Cells): Promise<Outcome> => {
  const body = CompanyBody.parse({
    kind: kinds[(cells["kind"] ?? "").toLowerCase()] ?? refuse("kind", "import.company-kind"),
    legalName: cells["legalName"] ?? "",
    formerNames: listOf(cells["formerNames"])?.sort(),
    shortNames: listOf(cells["shortNames"])?.sort(),
    creditCode: textOf(cells["creditCode"]),
    level: textOf(cells["level"]),
    note: cells["note"],
    externalId: cells["externalId"] || undefined,
  });
  const id = await known(db, body);
  if (!id) {
    await createCompany(db, actor, body);
    return "created";
  }
  return (await changeCompany(db, actor, id, body)) ? "changed" : "unchanged";
};

const known = async (
  db: Db,
  {
    externalId,
    creditCode,
    legalName,
  }: {
    externalId?: string | null | undefined;
    creditCode?: string | null | undefined;
    legalName: string;
  },
): Promise<string | undefined> => {
  const [first] = await rows<{ id: string }>(
    db,
    sql`
      select id
      from companies
      where external_id = ${externalId ?? null} or credit_code = ${creditCode ?? null} or plain(legal_name) = plain(${legalName})
      order by external_id = ${externalId ?? null} desc nulls last, credit_code = ${creditCode ?? null} desc nulls last
      limit 1`,
  );
  return first?.id;
};
