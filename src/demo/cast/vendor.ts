import type { Role } from "../../people/index.ts";

/** Who gives the support. Everybody and everything here is invented. */
export const vendor = {
  name: "星图软件",
  site: "https://www.starchart.example",
  timeZone: "Asia/Shanghai",
  language: "zh-CN",
};

export const domain = "starchart.example";
/** Everybody of the vendor signs in with it. */
export const password = "StarChart-demo-8";

export const teams = ["一线支持", "定制开发", "研发", "商务", "授权与介质"] as const;

type Colleague = [name: string, mailbox: string, roles: Role[], team?: (typeof teams)[number]];

export const staff: Colleague[] = [
  ["小林", "xiaolin", ["agent"], "一线支持"],
  ["小郑", "xiaozheng", ["agent"], "一线支持"],
  ["阿杰", "ajie", ["agent"], "一线支持"],
  ["Emma", "emma", ["agent"], "一线支持"],
  ["老周", "laozhou", ["lead"], "一线支持"],
  ["王工", "wanggong", ["rd"], "研发"],
  ["李工", "ligong", ["rd"], "研发"],
  ["孙敏", "sunmin", ["qa"], "研发"],
  ["高姐", "gaojie", ["custom_lead"], "定制开发"],
  ["赵工", "zhaogong", ["custom_dev"], "定制开发"],
  ["钟工", "zhonggong", ["custom_dev"], "定制开发"],
  ["孟工", "menggong", ["custom_dev"], "定制开发"],
  ["陈姐", "chenjie", ["business"], "商务"],
  ["郑总", "zhengzong", ["biz_director"], "商务"],
  ["周会计", "zhoukuaiji", ["finance"], "商务"],
  ["何工", "hegong", ["license_issuer"], "授权与介质"],
  ["马工", "magong", ["release_manager"], "授权与介质"],
  ["苏苏", "susu", ["kb_editor", "agent"], "一线支持"],
  ["管理员", "admin", ["sysadmin", "secadmin"]],
  ["审计员", "audit", ["auditor"]],
];

type Version = [name: string, releasedOn: string, supportedUntil: string | null];
export const products: { code: string; name: string; versions: Version[] }[] = [
  {
    code: "SCR",
    name: "星图报表 StarChart Report",
    versions: [
      ["10.4", "2022-05-20", "2025-12-31"],
      ["11.0", "2023-06-16", "2027-06-30"],
      ["11.1", "2024-06-21", "2028-06-30"],
      ["11.2", "2025-07-18", null],
    ],
  },
  {
    code: "SCF",
    name: "星图填报 StarChart Forms",
    versions: [
      ["3.1", "2024-03-15", "2027-12-31"],
      ["3.2", "2025-09-12", null],
    ],
  },
  {
    code: "SCV",
    name: "星图大屏 StarChart Screen",
    versions: [
      ["2.0", "2024-01-19", "2027-01-31"],
      ["2.1", "2025-11-07", null],
    ],
  },
];
