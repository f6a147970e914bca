import type { Request } from "./request.ts";

type Made = Pick<Request, "key" | "at" | "from" | "title" | "project" | "product" | "version"> & {
  by: string;
  wanted: [goal: string, currentWay: string, wanted: string];
  days: number;
  delivered: string;
  release: string;
  said: string;
  end?: string;
};

const made = (line: Made): Request => {
  const { by, wanted, days, delivered, release, said, end = "", ...request } = line;
  const [goal, currentWay, wish] = wanted;
  return {
    ...request,
    type: "custom_requirement",
    severity: "S4",
    fields: { goal, currentWay, wanted: wish },
    scene: `
      +30m 小林 claims
      +20m 小林 does estimate feasible=yes; feasibleWhy=有扩展点可用; needed=yes; neededWhy=产品功能无法替代; scope=按客户描述
      +5m 小林 hands @${by} 定制开发: 请评估。
      +2h ${by} does estimated estimate=1; scope=${wish}; days=${days}; assumptions=接口与测试环境齐备; validUntil=@+180
      +5m ${by} notes @陈姐: ${days} 人天，请确认报价。
      +1d 09:20 陈姐 does release confirms=1; price=按 2600 元/人天报价
      +1d 10:00 陈姐 does confirm confirms=1; order=补充协议已签
      +1h ${by} does start date=@+${days + 2}
      +${days}d 15:00 ${by} does built build=${release}; notes=按范围逐项自测通过
      +1d 16:00 ${by} does deliver delivered=${delivered}; version=${release}; hotDays=30: ${said}
      +2d 10:30 ${request.from} does accept${end}`,
  };
};

/** What was made for customers before; the issues of these weeks are about it. */
export const delivered: Request[] = [
  made({
    key: "tides",
    at: "105 10:20",
    from: "陆遥",
    by: "孟工",
    title: "港口调度屏接入潮汐预报",
    project: "港口调度",
    product: "SCV",
    version: "2.0",
    wanted: [
      "调度员在屏上直接看到潮高。",
      "查纸质潮汐表。",
      "每小时读取潮汐预报接口，在大屏画曲线并显示当前潮高。",
    ],
    days: 6,
    delivered: "潮汐接口与曲线组件",
    release: "1.0",
    said: "潮汐接口已交付，部署包与说明见附件，请在测试环境验证后验收。",
    end: `
      +91d 09:40 陆遥 says: 新增的二号码头在潮汐曲线里没有显示，请看一下是否要在哪里登记。`,
  }),
  made({
    key: "matters",
    at: "98 14:00",
    from: "石磊",
    by: "孟工",
    title: "办件数据每日同步到统计库",
    project: "一网通办",
    product: "SCF",
    version: "3.1",
    wanted: ["统计口径一致。", "每周手工导一次。", "每天凌晨增量同步办件数据，失败重试并告警。"],
    days: 4,
    delivered: "办件同步任务",
    release: "1.1",
    said: "办件同步任务已交付，默认每天 02:00 运行，说明见附件。",
  }),
  made({
    key: "rebates",
    at: "86 09:40",
    from: "许可",
    by: "赵工",
    title: "渠道返利按合同阶梯自动计算",
    project: "渠道对账",
    product: "SCF",
    version: "3.1",
    wanted: ["对账时不再手工算返利。", "Excel 里套公式。", "按合同阶梯逐月计算返利并可追溯明细。"],
    days: 8,
    delivered: "返利计算",
    release: "2.0",
    said: "返利计算 2.0 已交付，阶梯在“返利阶梯”表里维护，请试算一个月后验收。",
  }),
  made({
    key: "weighing",
    at: "60 10:00",
    from: "田野",
    by: "赵工",
    title: "产销报表接入地磅磅单",
    project: "产销报表",
    product: "SCR",
    version: "11.2",
    wanted: ["磅单不再抄录。", "司磅员手工录入。", "读取地磅软件的磅单接口，实时写入产销库。"],
    days: 5,
    delivered: "磅单接口",
    release: "1.2",
    said: "磅单接口 1.2 已交付，替换 jar 后重启即可，说明见附件。",
  }),
  made({
    key: "queue-times",
    at: "26 09:30",
    from: "石磊",
    by: "赵工",
    title: "办件超时自动提醒窗口主管",
    project: "一网通办",
    product: "SCF",
    version: "3.1",
    wanted: [
      "超时件当天有人管。",
      "每天下班前人工查一遍。",
      "办件超过承诺时限前两小时提醒窗口主管。",
    ],
    days: 3,
    delivered: "超时提醒任务",
    release: "1.0",
    said: "超时提醒已交付，提醒对象在“窗口主管”表里维护，说明见附件。",
    end: `
      +7d 10:10 石磊 says: 昨天有两件超时，主管都没有收到提醒，其他窗口正常。
      +6d 10:20 时钟 runs-out developer_silent`,
  }),
];
