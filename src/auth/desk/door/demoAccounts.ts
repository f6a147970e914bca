import type { Role } from "../../../people/permissions.ts";

/** Whom one can be at the desk in the demonstration; `demo/cast` has them, and a test holds the two together. */
export const demoAccounts: readonly [name: string, email: string, role: Role][] = [
  ["小林", "xiaolin@starchart.example", "agent"],
  ["老周", "laozhou@starchart.example", "lead"],
  ["王工", "wanggong@starchart.example", "rd"],
  ["高姐", "gaojie@starchart.example", "custom_lead"],
  ["陈姐", "chenjie@starchart.example", "business"],
  ["Emma", "emma@starchart.example", "agent"],
  ["管理员", "admin@starchart.example", "sysadmin"],
];

export const demoPassword = "StarChart-demo-8";
