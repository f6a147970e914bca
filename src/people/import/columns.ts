import type { ImportKind } from "./schema.ts";

/** What each column may be called, in Chinese and English; the first is what we call it ourselves. */
export const columns = {
  companies: {
    legalName: ["公司全称", "公司名称", "单位名称", "全称", "legal name", "company", "name"],
    kind: ["类型", "身份类型", "公司类型", "kind", "type"],
    formerNames: ["曾用名", "former names"],
    shortNames: ["简称", "short names"],
    creditCode: ["统一社会信用代码", "信用代码", "credit code", "uscc"],
    level: ["级别", "渠道级别", "等级", "level"],
    note: ["备注", "note", "remark"],
    externalId: ["外部编号", "外部id", "编号", "external id", "id"],
  },
  projects: {
    fullName: ["项目全称", "项目名称", "full name", "project", "name"],
    code: ["项目编号", "项目代码", "code", "project code"],
    customer: ["最终客户", "客户全称", "客户", "end customer", "customer"],
    partner: ["渠道商", "渠道全称", "渠道", "partner"],
    products: ["产品", "products", "product"],
    version: ["版本", "产品版本", "version"],
    contractNumber: ["合同编号", "合同号", "contract number", "contract"],
    plan: ["服务级别", "维保级别", "plan"],
    signedOn: ["签订日期", "签约日期", "signed on"],
    maintenanceFrom: ["维保开始", "维保起", "维保起始日期", "maintenance from"],
    maintenanceUntil: ["维保到期", "维保截止", "维保止", "维保到期日期", "maintenance until"],
    callbackPhone: ["回访电话", "合同电话", "联系电话", "callback phone", "call-back phone"],
    note: ["备注", "note", "remark"],
    externalId: ["外部编号", "外部id", "external id", "id"],
  },
  contacts: {
    name: ["姓名", "联系人", "name"],
    company: ["公司全称", "公司名称", "公司", "单位名称", "company"],
    email: ["邮箱", "电子邮箱", "企业邮箱", "email", "e-mail"],
    mobile: ["手机", "手机号", "mobile", "phone"],
    jobTitle: ["职务", "职位", "job title", "title"],
    partnerAdmin: ["渠道管理员", "管理员", "partner admin"],
    projects: ["项目", "项目全称", "项目名称", "projects", "project"],
    owner: ["项目负责人", "负责人", "owner"],
    externalId: ["外部编号", "外部id", "编号", "external id", "id"],
  },
} as const satisfies Record<ImportKind, Record<string, readonly string[]>>;

export const needed: Record<ImportKind, readonly string[]> = {
  companies: ["legalName", "kind"],
  projects: ["fullName", "customer"],
  contacts: ["name", "company"],
};

const plain = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}]+/gu, "");

/** Which of our columns a heading means, in any of its writings. */
export const columnOf = (kind: ImportKind, heading: string): string | undefined => {
  const wanted = plain(heading);
  return Object.entries(columns[kind]).find(
    ([column, names]) =>
      plain(column) === wanted ||
      (names as readonly string[]).some((name) => plain(name) === wanted),
  )?.[0];
};
