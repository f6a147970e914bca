import type { saveView } from "../../tickets/index.ts";

type Filter = Parameters<typeof saveView>[2]["filter"];
type Saved = { by: string; name: string; team?: string; filter: Filter };

/** Saved lists, of one colleague or shared with a team. */
export const views: Saved[] = [
  {
    by: "老周",
    name: "紧急与高优先级",
    team: "一线支持",
    filter: { status: "open", severity: ["S1", "S2"], sort: "severity" },
  },
  {
    by: "老周",
    name: "等我们答复",
    team: "一线支持",
    filter: { status: "open", turn: "us", sort: "oldest" },
  },
  { by: "小林", name: "国产化环境", filter: { status: "all", tag: "国产化" } },
  {
    by: "小林",
    name: "我的待客户补充",
    filter: { scope: "mine", status: "open", turn: "customer" },
  },
  {
    by: "高姐",
    name: "定制需求",
    team: "定制开发",
    filter: { status: "open", type: ["custom_requirement"] },
  },
];

/** Answers somebody has begun to write. */
export const drafts = [
  {
    by: "小林",
    to: "session-lost",
    text: "沈老师您好，测试补丁已在我们的三节点环境验证通过，部署步骤如下：\n1. ",
  },
  { by: "老周", to: "metro-expiry", text: "钱总您好，我是支持组长老周，" },
];
