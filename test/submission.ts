import { newId } from "../src/lib/id.ts";
import { products, projects } from "./cast.ts";

/** A complete usage question, as the form sends it; `more` changes what the test is about. */
export const submission = (more: object = {}) => ({
  submissionId: newId(),
  type: "usage",
  severity: "S3",
  title: "导出 Excel 时提示超时",
  description: "数据量约 5 万行，点击导出后一分钟提示超时。",
  projectName: "江城大学图书馆报表平台",
  productId: products.report,
  version: "11.2",
  reach: { name: "李经理", phone: "13800000000", email: "" },
  fields: {},
  ...more,
});

/** A custom requirement of the library. */
export const requirement = () =>
  submission({
    type: "custom_requirement",
    projectId: projects.library,
    fields: { goal: "对账", currentWay: "手工", wanted: "自动" },
  });
