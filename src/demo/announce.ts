import type { Config } from "../lib/config.ts";
import { companies } from "./cast/companies.ts";
import { contacts } from "./cast/contacts.ts";
import { domain, password, staff } from "./cast/vendor.ts";

/** Some of the people one can be, on either side. */
const colleagues: [name: string, role: string][] = [
  ["小林", "一线支持  agent"],
  ["老周", "支持组长  lead"],
  ["王工", "研发  R&D"],
  ["高姐", "定制开发  custom development"],
  ["陈姐", "商务  business"],
  ["Emma", "英文支持  agent (English)"],
  ["管理员", "系统管理员  administrator"],
];
const customers: [name: string, company: string, role: string][] = [
  ["孙立群", "华信", "渠道管理员  partner administrator"],
  ["李敏", "华信", "渠道  partner"],
  ["赵文博", "江城大学", "最终客户  end customer"],
  ["Daniel", "HarbourLane", "渠道  partner (English)"],
  ["范宇", "", "还没有绑定  not bound yet"],
];

/** Says where the demo is and as whom one can look at it, in both languages. */
export const announceDemo = ({ publicUrl }: Pick<Config, "publicUrl">): void => {
  const mailbox = new Map(staff.map(([name, mailbox]) => [name, `${mailbox}@${domain}`]));
  const people = customers.map(([name, company, role]) => {
    const { name: full, email } = contacts[name]!;
    const place = companies[company]?.shortNames?.[0] ?? companies[company]?.legalName ?? "–";
    return [full, email, `${place}  ${role}`];
  });
  const desk = colleagues.map(([name, role]) => [name, mailbox.get(name) ?? "", role]);
  console.log(
    [
      "",
      `  工作台  Desk     ${publicUrl}/desk     密码 password: ${password}`,
      ...desk.map(([name = "", email = "", role = ""]) => lineOf(name, email, role)),
      "",
      `  客户门户  Portal  ${publicUrl}/         验证码直接显示在页面上  the code is shown on the page`,
      ...people.map(([name = "", email = "", role = ""]) => lineOf(name, email, role)),
      "",
      "  这里的公司、人物与内容都是虚构的。  Every company and person here is invented.",
      "",
    ].join("\n"),
  );
};

const lineOf = (name: string, email: string, role: string): string =>
  `    ${padded(name, 15)}${padded(email, 34)}${role}`;

/** Chinese characters take two places on a terminal. */
const padded = (text: string, width: number): string =>
  text +
  " ".repeat(Math.max(1, width - [...text].reduce((sum, sign) => sum + (sign > "⺀" ? 2 : 1), 0)));
