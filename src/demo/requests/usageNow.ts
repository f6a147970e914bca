import type { Request } from "./request.ts";

const ask = (more: Omit<Request, "type">): Request => ({ type: "usage", ...more });

/** Usage questions of the last days. */
export const usageNow: Request[] = [
  ask({
    at: "8 14:20",
    from: "沈悦",
    title: "大屏嵌入 OA 门户后提示“拒绝连接”",
    project: "风控报表",
    product: "SCR",
    version: "11.2",
    text: "把风险日报嵌到 OA 首页的 iframe 里，显示“拒绝连接”。直接打开地址正常。",
    scene: `
      +35m 小林 claims
      +15m 小林 solves: 沈老师您好，11.2 起默认不允许被其他站点嵌入。在系统管理 → 安全 → 允许嵌入的站点里加上 OA 的地址（含 https 和端口），无需重启。
      +1h 沈悦 says: 加上以后能显示了，但每次都要重新登录。
      +30m 小林 solves: 这是浏览器对第三方 cookie 的限制。两个办法：一是让报表与 OA 用同一个主域名；二是在 OA 里用令牌单点（文档“嵌入与令牌”一节）。两种都不用改报表。
      +1d 10:40 沈悦 says: 我们选第二种，正在请 OA 厂商配合，先不要关闭，有结果再告诉您。`,
  }),
  ask({
    at: "7 10:10",
    from: "冯佳",
    title: "填报导入 Excel 提示第 1 行列名不匹配",
    project: "设备检修",
    product: "SCF",
    version: "3.2",
    text: "用系统导出的模板填写后再导入，提示“第 1 行列名不匹配：检修日期”。列名没有改过。",
    files: ["导入模板.zip"],
    scene: `
      +25m 小郑 claims
      +30m 小郑 asks: 冯工您好，附件里的模板有隐藏行，请问是用 WPS 还是 Excel 编辑的？麻烦再确认表单发布之后有没有改过字段名。
      +4h 冯佳 says: WPS。字段名上周改过一次，原来叫“检修时间”。
      +20m 小郑 solves direction: 谢谢，原因找到了：模板里的列由字段编号对应，改名后旧模板失效。请重新下载模板再导入。 || 请用新模板导入一次，若仍提示不匹配，把新模板和完整提示一起发来。
      +1d 09:50 冯佳 confirms
      +1m 冯佳 rates 4: `,
  }),
  ask({
    at: "6 15:35",
    from: "何志远",
    title: "能否让护士长只看到本病区的数据",
    project: "运营日报",
    product: "SCR",
    version: "11.2",
    text: "医院有 46 个病区，护士长账号来自 HIS，希望只看本病区，院领导看全院。",
    watchers: ["wujing@ylhospital.example"],
    scene: `
      +30m 阿杰 claims
      +40m 阿杰 says: 何经理您好，可以用“数据权限 → 行权限”：条件写 病区编码 in (当前用户的机构)，再给院领导角色勾选“不受行权限限制”。需要用户的机构字段先同步好，请问 HIS 那边能提供病区编码吗？
      +1d 11:00 何志远 says: 能，已经有中间表。我这两天试一下。
      +2d 16:30 何志远 says: 基本可以了，只剩一个问题：兼管两个病区的护士长怎么配置？`,
  }),
  ask({
    at: "3 09:30",
    from: "郝建军",
    title: "邮件推送能否按部门拆分报表",
    project: "产销报表",
    product: "SCR",
    version: "11.2",
    text: "产销日报现在一封邮件发给所有人，希望各厂只收到自己的部分。",
    scene: `
      +45m 小林 claims
      +30m 小林 solves: 郝主任您好，可以用“循环推送”：任务里选择按参数“厂别”循环，收件人来自数据集（厂别、邮箱两列），每个厂生成一份、各发各的。配置步骤见附件说明。
      +20m 小林 tags 定时任务, 邮件`,
  }),
  ask({
    at: "3 16:20",
    from: "唐果",
    title: "水质曲线怎样标出超标的点",
    severity: "S4",
    project: "水质监测",
    product: "SCR",
    version: "11.0",
    text: "折线图里希望超过限值的点用红色标出来。",
    scene: `
      +1h 小郑 says: 唐老师您好，图表 → 系列 → 条件样式里加一条“值 > 限值”，颜色选红色即可。另外提醒一下：贵项目的维保已于三个月前到期，本次咨询仍照常答复，后续升级与支持请联系您的商务。
      +15m 小郑 hands @小郑: 维保过期，答完这一次请陈姐跟进续签。
      +10m 小郑 notes @陈姐: 澄湖水务维保过期 96 天，客户还在用，有续签机会。
      +50m 陈姐 notes: 好的，我明天联系唐果和云岭智联的何经理。`,
  }),
  ask({
    at: "2 10:45",
    from: "陆遥",
    title: "大屏分辨率 7680×2160 的双屏拼接怎样自适应",
    project: "港口调度",
    product: "SCV",
    version: "2.1",
    text: "调度中心换了新的拼接屏，现在左右各留一条黑边。",
    files: ["大屏黑边.png"],
    scene: `
      +25m 阿杰 claims
      +20m 阿杰 asks: 陆工您好，请告知大屏工程当前的设计尺寸，以及“适配方式”选的是等比还是铺满。
      +1d 09:35 陆遥 says: 设计尺寸还是以前的 1920×1080，适配方式是等比。`,
  }),
  ask({
    at: "1 11:15",
    from: "李敏",
    title: "报表首页能按角色显示不同的目录吗",
    severity: "S4",
    project: "图书馆",
    product: "SCR",
    version: "11.2",
    text: "馆长和馆员希望看到的目录不一样，最好不用建两套。",
    scene: `
      +40m 小林 claims
      +30m 小林 solves: 李经理您好，可以。目录上右键 → 权限，按角色勾选可见即可；同一个目录对不同角色只显示有权限的报表，不用建两套。`,
  }),
  ask({
    at: "-3h",
    from: "石磊",
    title: "填报审批流能否增加“转办”",
    severity: "S4",
    project: "一网通办",
    product: "SCF",
    version: "3.2",
    text: "审批人出差时希望把待办转给同事，目前只能退回。",
  }),
  ask({
    at: "-70m",
    from: "彭海",
    title: "试用版怎样连接 MySQL 8",
    severity: "S4",
    projectName: "云岭一院运营日报",
    product: "SCR",
    version: "11.2",
    text: "连接时报 Public Key Retrieval is not allowed，请问参数加在哪里？",
  }),
];
