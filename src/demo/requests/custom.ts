import { dayFrom } from "../stage/time.ts";
import type { Request } from "./request.ts";

const wish = (more: Omit<Request, "type">): Request => ({ type: "custom_requirement", ...more });
const issue = (more: Omit<Request, "type">): Request => ({ type: "custom_issue", ...more });

/** What the product cannot do by itself, and what went wrong with what was made for someone. */
export const custom: Request[] = [
  wish({
    key: "seal",
    at: "40 10:15",
    from: "何志远",
    title: "病案质控报表增加电子签章",
    project: "病案填报",
    product: "SCF",
    version: "3.2",
    fields: {
      goal: "质控报告由科主任电子签章后直接归档，不再打印。",
      currentWay: "打印后手签，再扫描上传。",
      wanted: "提交后调用医院 CA 平台签章，签章位置固定在报告右下角，签后不可修改。",
      budgetOwner: "云岭智联 何志远",
    },
    scene: `
      +1h 小林 claims
      +30m 小林 does estimate feasible=yes; feasibleWhy=有插件接口可用; needed=yes; neededWhy=产品没有现成的 CA 对接; scope=对接一家 CA，签章后锁定报告
      +5m 小林 hands 定制开发: 产品没有现成的 CA 对接，请高姐评估。
      +1d 10:00 高姐 says: 何经理您好，可以通过定制实现。请提供 CA 平台的接口文档和测试环境，评估需要 2 个工作日。
      +1d 16:20 何志远 says [CA接口文档.zip]: 文档在附件，测试环境 VPN 已开通。
      +2d 15:30 高姐 does estimated estimate=1; scope=对接一家 CA，签章位置固定在右下角，签后锁定报告; days=9; assumptions=接口对接 4、签章与锁定 3、测试 2; validUntil=@+90
      +5m 高姐 notes @陈姐: 9 人天，请与何经理确认报价。
      +1d 11:10 陈姐 does release confirms=1; price=按 2600 元/人天报价，见附件补充协议
      +3d 10:00 陈姐 does confirm confirms=1; order=补充协议 XT-2024-0206-1
      +5m 高姐 hands @赵工: 协议已签，排期两周。
      +1d 09:30 赵工 does start date=@+12
      +7d 15:00 赵工 does built build=seal-1.0; notes=签章、验签与锁定已自测
      +1d 17:00 赵工 does deliver delivered=签章插件与部署说明; version=1.0; hotDays=60: 电子签章已交付，部署包与说明已发到您的邮箱。请在测试环境验证后验收。
      +2d 14:40 何志远 does accept
      +3m 何志远 rates 5: 按期交付，文档也很完整。
      +19d 16:20 何志远 says: 签章之后页脚的打印时间变成了英文格式，麻烦看一下。`,
  }),
  wish({
    key: "receipts",
    at: "9 14:00",
    from: "韩东",
    severity: "S3",
    title: "报送结果回执自动入库并比对",
    project: "监管报送",
    product: "SCR",
    version: "11.0",
    fields: {
      goal: "收到监管回执后自动比对，减少人工核对。",
      currentWay: "人工下载回执 XML，在 Excel 里核对。",
      wanted: "定时读取回执目录，解析后与报送数据逐项比对，差异生成报表。",
      budgetOwner: "韩东",
    },
    scene: `
      +50m 小郑 claims
      +1m 小郑 follows
      +10m 小郑 does estimate feasible=yes; feasibleWhy=文件解析可用插件实现; needed=yes; neededWhy=需要解析回执 XML，产品不支持; scope=解析、入库、比对
      +5m 小郑 hands 定制开发: 需要解析回执 XML，产品不支持。
      +1d 11:00 高姐 hands @赵工: 请先看回执样例。
      +30m 赵工 does scope_unclear reason=没有回执样例，无法评估
      +10m 小郑 asks: 韩主管您好，请提供两份脱敏的回执样例（一份通过、一份有差异），以及回执目录的访问方式。
      +2d 10:20 韩东 says [回执样例.zip]: 样例在附件，目录是 SFTP。
      +30m 小郑 does estimate feasible=yes; feasibleWhy=样例齐全，可以解析; needed=yes; neededWhy=产品不支持回执格式; scope=SFTP 读取、解析、比对和差异报表
      +1d 16:00 赵工 does estimated estimate=1; scope=SFTP 读取、解析、比对和差异报表; days=6; assumptions=含 SFTP 读取、解析、比对和差异报表; validUntil=@+20
      +5m 赵工 notes @陈姐: 6 人天，请与韩主管确认。
      +2h 陈姐 does release confirms=1; price=按 2600 元/人天报价，见附件补充协议
      +1d 09:40 韩东 says: 工作量认可，等行里立项，大概两周。`,
  }),
  wish({
    at: "16 09:30",
    from: "江宁",
    title: "客流预测结果接入报表",
    project: "客流分析",
    product: "SCR",
    version: "11.1",
    fields: {
      goal: "把算法团队的预测结果放进日报。",
      currentWay: "人工复制到 Excel。",
      wanted: "通过 HTTP 接口取预测值，与实际值同图展示。",
    },
    scene: `
      +40m 小林 claims
      +30m 小林 does standard: 江老师您好，这个不需要定制：11.1 的“HTTP 数据集”可以直接调用接口，返回 JSON 时用 JSONPath 取数，再与客流表按时段关联即可。
      +2d 10:10 江宁 does accept
      +1m 江宁 rates 5: 省了定制的钱。`,
  }),
  wish({
    at: "10 15:45",
    from: "郝建军",
    title: "产销报表接入钉钉消息卡片",
    project: "产销报表",
    product: "SCR",
    version: "11.2",
    fields: {
      goal: "厂长在手机上第一时间看到日报摘要。",
      currentWay: "邮件推送，经常看不到。",
      wanted: "每天 7:30 推送卡片，含产量、库存、发运三个数，点开看完整报表。",
      wantedDate: dayFrom(Date.now(), 50),
      budgetOwner: "信息中心",
    },
    scene: `
      +20m 小林 claims
      +10m 小林 does estimate feasible=yes; feasibleWhy=消息推送有扩展点; needed=yes; neededWhy=产品只有企业微信推送; scope=钉钉卡片推送
      +5m 小林 hands 定制开发: 产品只有企业微信推送，钉钉需要定制。
      +1d 10:30 高姐 says: 郝主任您好，可以做，初步估计 4 人天。请确认推送对象是按组织还是按名单。
      +1d 14:00 郝建军 says: 按名单，二十个人左右。`,
  }),
  wish({
    at: "4 11:00",
    from: "邱岚",
    title: "集装箱统计增加“空重箱”自动识别",
    severity: "S4",
    project: "集装箱",
    product: "SCR",
    version: "11.1",
    fields: {
      goal: "统计空箱、重箱的周转。",
      currentWay: "根据重量人工判断。",
      wanted: "按重量阈值自动分类，阈值可配置。",
    },
    scene: `
      +1h 阿杰 claims
      +20m 阿杰 asks: 邱老师您好，用“计算列”就可以实现，不需要定制：if(重量 <= 阈值, "空箱", "重箱")，阈值放在参数表。请先试一下，如果还有其他判断依据请告诉我。`,
  }),
  wish({
    at: "1 09:50",
    from: "赵文博",
    title: "校史馆大屏增加手势翻页",
    severity: "S4",
    project: "校史馆",
    product: "SCV",
    version: "2.1",
    fields: {
      goal: "参观者挥手即可翻页。",
      currentWay: "讲解员用遥控器。",
      wanted: "接入体感摄像头，左右挥手翻页。",
    },
  }),

  issue({
    at: "37 15:15",
    from: "田野",
    severity: "S2",
    title: "定制的磅单接口每天 0 点后取不到数",
    project: "产销报表",
    product: "SCR",
    version: "11.2.1",
    text: "交付的磅单接口，0 点到 1 点之间取不到数据，1 点后恢复。",
    fields: { delivery: "@weighing" },
    scene: `
      +20m 高姐 claims
      +5m 高姐 does assign developer=赵工; summary=0 点后取不到数，疑似时区
      +1h 赵工 says: 田工您好，已由定制团队接手。初步看是接口按服务器时区取日期，服务器是 UTC，今天内给补丁。
      +5m 赵工 does accept date=@+1; cause=接口按服务器时区取日期
      +4h 赵工 does final_answer outcome=fixed; version=1.2.1: v1.2.1 已发到您的邮箱，替换 jar 后重启。
      +1d 09:10 田野 confirms
      +1m 田野 rates 5: `,
  }),
  issue({
    at: "21 10:40",
    from: "许可",
    title: "定制的返利计算与合同阶梯不一致",
    project: "渠道对账",
    product: "SCF",
    version: "3.1",
    text: "第三档返利按 3% 计算，合同是 3.5%。",
    fields: { delivery: "@rebates" },
    scene: `
      +40m 小林 claims
      +10m 小林 does assign developer=赵工; summary=交付已超过 60 天，第三档比例与合同不一致
      +1d 14:00 赵工 does give_back reason=阶梯表是商务确认的，我这里没有确认单，请先向商务要
      +50m 小林 claims
      +5m 小林 notes @陈姐: 请把返利阶梯的交付确认单发来。
      +2h 陈姐 notes: 确认单已放到合同附件 3，第三档写的是 3%。
      +1d 09:20 小林 does assign developer=赵工; summary=确认单在合同附件 3，请核对程序里的阶梯
      +1h 赵工 does final_answer outcome=not_ours: 许老师您好，核对了交付确认单，当时第三档写的是 3%。参数在“返利阶梯”表里可以直接修改为 3.5%，改后请试算一个月。
      +2d 11:00 许可 confirms
      +1m 许可 rates 4: 是我们内部改过合同没有同步。`,
  }),
  issue({
    at: "7 16:40",
    from: "吴静",
    severity: "S2",
    title: "电子签章后报告第二页空白",
    project: "病案填报",
    product: "SCF",
    version: "3.2",
    text: "超过一页的质控报告，签章后第二页变成空白。",
    fields: { delivery: "@seal" },
    files: ["签章空白页.png"],
    scene: `
      +15m 高姐 claims
      +5m 高姐 does assign developer=赵工; summary=多页报告签章后第二页空白
      +25m 赵工 links seal
      +10m 赵工 says: 吴老师您好，已由定制团队接手，正在用您的样例排查，明天中午前答复。
      +1d 11:30 赵工 does accept date=@+14; cause=CA 平台返回的签章坐标按第一页计算
      +5m 赵工 says: 原因是 CA 平台返回的签章坐标按第一页计算。修复包今天发测试环境，请协助验证。
      +1d 10:00 吴静 says: 测试环境验证通过，请安排生产升级窗口。`,
  }),
  issue({
    at: "2 17:05",
    from: "陆遥",
    title: "潮汐接口偶尔返回空，调度屏显示 0",
    project: "港口调度",
    product: "SCV",
    version: "2.1",
    text: "定制的潮汐接口，每天有一两次返回空，屏上潮高显示 0。",
    fields: { delivery: "unknown" },
    scene: `
      +30m 阿杰 hands 定制开发: 客户不清楚是哪次交付，应是潮汐接口，原开发已离职，请安排。`,
  }),
];
