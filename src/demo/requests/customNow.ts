import type { Request } from "./request.ts";

type Short = Omit<Request, "type" | "product" | "version"> & Partial<Request>;
const wish = (more: Short): Request => ({
  type: "custom_requirement",
  product: "SCR",
  version: "11.2",
  severity: "S4",
  ...more,
});
const issue = (more: Short): Request => ({
  type: "custom_issue",
  product: "SCR",
  version: "11.2",
  severity: "S3",
  ...more,
});

const estimated = (who: string, days: number) => `
      +20m 小林 claims
      +20m 小林 does estimate feasible=yes; feasibleWhy=有扩展点可用; needed=yes; neededWhy=产品功能无法替代; scope=按客户描述
      +5m 小林 hands @赵工 定制开发: 请评估。
      +2h 赵工 does estimated estimate=1; scope=按客户描述逐项实现; days=${days}; assumptions=接口与测试环境齐备; validUntil=@+30
      +5m 赵工 notes @陈姐: ${days} 人天，请与${who}确认。`;
const agreed = (who: string, days: number) => `${estimated(who, days)}
      +1d 09:20 陈姐 does release confirms=1; price=按 2600 元/人天报价，见附件补充协议
      +1d 10:00 陈姐 does confirm confirms=1; order=补充协议已签`;

/** Requirements and issues of these days, one for every place where such a thing can stand. */
export const customNow: Request[] = [
  wish({
    at: "1 10:20",
    from: "江宁",
    title: "早高峰报表按站口自动分页",
    project: "客流分析",
    fields: {
      goal: "每个站口一页，直接发给站长。",
      currentWay: "导出后手工拆分。",
      wanted: "按站口分页并自动命名。",
    },
    scene: `
      +30m 小林 claims`,
  }),
  wish({
    at: "3 09:40",
    from: "沈悦",
    title: "风控日报接入行内统一待办",
    project: "风控报表",
    fields: {
      goal: "日报生成后在行内待办里提醒。",
      currentWay: "人工在群里发消息。",
      wanted: "调用行内待办接口。",
    },
    scene: estimated("沈老师", 5),
  }),
  wish({
    at: "4 10:10",
    from: "赵文博",
    title: "借阅数据按学院推送到校务平台",
    project: "图书馆",
    fields: {
      goal: "各学院自行查看借阅情况。",
      currentWay: "每月发一次 Excel。",
      wanted: "每天推送到校务平台的数据接口。",
    },
    scene: `${agreed("赵老师", 4)}
      +2h 赵工 says: 赵老师您好，已排期，开工前会先与您确认接口字段。`,
  }),
  wish({
    at: "6 14:30",
    from: "田野",
    title: "能耗大屏接入现场告警声光",
    project: "能耗大屏",
    product: "SCV",
    version: "2.1",
    fields: {
      goal: "超限时现场有声光提醒。",
      currentWay: "值班员盯屏。",
      wanted: "调用现场 PLC 网关。",
    },
    scene: `${agreed("田工", 8)}
      +1h 赵工 does start date=@+12`,
  }),
  wish({
    at: "8 09:30",
    from: "郝建军",
    title: "产销报表按班组核算电耗",
    project: "产销报表",
    fields: {
      goal: "电耗分摊到班组。",
      currentWay: "财务手工分摊。",
      wanted: "按排班与电表读数自动分摊。",
    },
    scene: `${agreed("郝主任", 6)}
      +1h 赵工 does start date=@+12
      +2d 16:00 赵工 does built build=power-0.9; notes=三类单据各测一遍，待内部测试复核`,
  }),
  wish({
    at: "9 10:00",
    from: "冯佳",
    title: "检修工单导出为集团统一格式",
    project: "设备检修",
    product: "SCF",
    version: "3.2",
    fields: {
      goal: "按集团格式上报。",
      currentWay: "复制到集团模板。",
      wanted: "一键导出集团模板。",
    },
    scene: `${agreed("冯工", 3)}
      +1h 赵工 does start date=@+12
      +2d 15:00 赵工 does built build=group-1.0; notes=导出与合并单元格已自测
      +1d 11:00 赵工 does deliver delivered=导出插件与说明; version=1.0; hotDays=30: 冯工您好，导出插件已交付，部署包与说明已发到您的邮箱，请验收。`,
  }),
  wish({
    at: "12 15:00",
    from: "石磊",
    title: "办件统计增加语音播报",
    project: "一网通办",
    product: "SCF",
    version: "3.1",
    fields: {
      goal: "大厅播报当日办件量。",
      currentWay: "人工广播。",
      wanted: "定时语音播报。",
    },
    scene: `${estimated("石老师", 10)}
      +1d 09:20 陈姐 does release confirms=1; price=按 2600 元/人天报价，见附件补充协议
      +1d 14:00 石磊 does decline reason=今年预算已用完，明年再议`,
  }),
  wish({
    at: "11 11:00",
    from: "唐果",
    title: "水质监测报表支持北斗短报文回传",
    project: "水质监测",
    fields: {
      goal: "无公网站点也能回传数据。",
      currentWay: "人工抄录。",
      wanted: "接收北斗短报文。",
    },
    scene: `
      +40m 小林 claims
      +1d 10:30 老周 notes: 需要专用硬件，不在我们能做的范围内。
      +7d 09:40 老周 does not_feasible reason=需要专用的短报文接收设备，不在软件范围内`,
  }),
  wish({
    at: "7 16:10",
    from: "何志远",
    title: "运营日报支持按院区切换单位",
    project: "运营日报",
    fields: {
      goal: "分院区看“万元”和“元”。",
      currentWay: "两张报表。",
      wanted: "一张报表内切换单位。",
    },
    scene: `
      +30m 小林 claims
      +1d 10:00 小林 does backlog backlog=REQ-2210; reason=多家客户提过，适合做进产品
      +5m 小林 says: 何经理您好，这项功能已转入产品规划，有进展会在这里告诉您。`,
  }),
  wish({
    at: "2 13:30",
    from: "李敏",
    title: "报表打印自动加装订线",
    project: "图书馆",
    fields: {
      goal: "打印后直接装订。",
      currentWay: "手工留边。",
      wanted: "奇偶页不同边距。",
    },
    scene: `
      +30m 小林 claims
      +20m 小林 does standard: 李经理您好，不需要定制：打印设置里勾选“奇偶页不同边距”，左边距填 25 毫米即可。`,
  }),
  wish({
    key: "tally",
    at: "5 09:10",
    from: "韩东",
    title: "报送回执按机构统计",
    project: "监管报送",
    fields: { goal: "按机构看回执。", currentWay: "人工统计。", wanted: "自动统计。" },
    scene: `
      +2h 韩东 withdraws: 和回执入库那个需求一起做就可以。`,
  }),
  wish({
    at: "5 15:20",
    from: "韩东",
    title: "回执差异自动发邮件",
    project: "监管报送",
    fields: { goal: "有差异马上知道。", currentWay: "每天打开看。", wanted: "差异自动发邮件。" },
    scene: `
      +30m 小郑 claims
      +20m 小郑 merges receipts`,
  }),
  issue({
    key: "tide",
    at: "1 11:10",
    from: "陆遥",
    title: "潮汐接口夏令时少一小时",
    project: "港口调度",
    product: "SCV",
    version: "2.0",
    text: "调度屏上潮汐时间比港务通报早一小时。",
    fields: { delivery: "@tides" },
    scene: `
      +30m 小林 claims`,
  }),
  issue({
    at: "1 14:40",
    from: "陆遥",
    title: "调度屏潮汐曲线与数值不一致",
    project: "港口调度",
    product: "SCV",
    version: "2.0",
    text: "曲线和下方的数值差一小时。",
    fields: { delivery: "@tides" },
    scene: `
      +20m 小林 merges tide`,
  }),
  issue({
    at: "2 09:50",
    from: "许可",
    title: "返利导出缺少门店编码",
    project: "渠道对账",
    product: "SCF",
    version: "3.1",
    text: "导出的返利明细里没有门店编码这一列。",
    fields: { delivery: "@rebates" },
    scene: `
      +20m 小林 claims
      +10m 小林 does assign developer=赵工; summary=导出缺列`,
  }),
  issue({
    at: "3 16:20",
    from: "田野",
    title: "磅单接口偶尔重复入库",
    project: "产销报表",
    text: "同一车次偶尔出现两条磅单。",
    fields: { delivery: "@weighing" },
    scene: `
      +20m 小林 claims
      +20m 小林 asks: 田工您好，请提供重复的车次号与当天的接口日志。`,
  }),
  issue({
    at: "26 09:40",
    from: "郝建军",
    title: "磅单接口的车牌偶尔少一位",
    project: "产销报表",
    text: "个别车次的车牌少了最后一位。",
    fields: { delivery: "@weighing" },
    scene: `
      +30m 小林 claims
      +20m 小林 asks: 郝主任您好，请提供两三个车牌不全的车次号，以及地磅软件里的原始记录截图。
      +10d 10:40 时钟 runs-out no_answer`,
  }),
  issue({
    at: "4 10:30",
    from: "吴静",
    title: "签章后归档文件名带空格",
    project: "病案填报",
    product: "SCF",
    version: "3.2",
    text: "归档系统不接受文件名里的空格。",
    fields: { delivery: "@seal" },
    scene: `
      +20m 小林 claims
      +10m 小林 does assign developer=赵工; summary=文件名空格导致归档失败
      +1d 15:00 赵工 does final_answer outcome=fixed; version=1.0.1: 吴老师您好，1.0.1 已发到您的邮箱，替换插件后重启，归档文件名不再带空格。`,
  }),
  issue({
    at: "6 10:00",
    from: "石磊",
    title: "办件同步任务凌晨失败一次",
    project: "一网通办",
    product: "SCF",
    version: "3.1",
    text: "昨晚的同步任务失败，今天自己好了。",
    fields: { delivery: "@matters" },
    scene: `
      +3h 石磊 withdraws: 查到是专网夜间割接，与交付无关。`,
  }),
  {
    type: "bug",
    at: "9 10:40",
    from: "赵文博",
    title: "校史馆大屏视频循环时黑屏一秒",
    project: "校史馆",
    product: "SCV",
    version: "2.1",
    severity: "S3",
    text: "视频循环播放的接缝处黑屏约一秒。",
    fields: { platform: "linux", environment: "Windows 10，Chrome 120", error: "无" },
    scene: `
      +30m 阿杰 claims
      +1h 阿杰 does suspect module=视频; reason=循环时重新创建播放器
      +20m 阿杰 does report environment=Chrome 120; steps=视频组件勾选循环; result=接缝处黑屏; reproduced=yes
      +5m 阿杰 notes: 已上报。
      +1d 10:00 王工 does schedule date=@train
      +5h 王工 does fixed build=2.1.3; notes=循环时复用播放器
      train 17:00 马工 does publish release=2.1.3`,
  },
];
