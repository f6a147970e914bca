import type { Request } from "./request.ts";

/** Requests that went another way: withdrawn, before the identity was verified, entered for somebody, handed over. */
export const others: Request[] = [
  {
    at: "37 10:30",
    from: "冯佳",
    type: "usage",
    title: "集装箱统计月报怎样合并两个码头的数据",
    project: "集装箱",
    product: "SCR",
    version: "11.1",
    text: "两个码头各一个库，想在一张报表里合计。",
    scene: `
      +1h 小郑 claims
      +20m 小郑 solves: 冯工您好，建两个数据源后用“联合数据集”，按航次关联即可，示例见附件说明。
      +1d 10:00 冯佳 confirms
      +1m 冯佳 rates 5: `,
  },
  {
    at: "36 09:40",
    from: "魏来",
    type: "usage",
    title: "对账系统如何批量重置门店密码",
    project: "渠道对账",
    product: "SCF",
    version: "3.1",
    text: "320 家门店年底统一重置密码。",
    scene: `
      +1h 小林 claims
      +10m 小林 asks: 魏工您好，请确认是重置为统一的初始密码，还是每家门店不同？
      +8d 10:20 周晓航 says: 魏来已经离职，这件事由我接手。每家门店不同，初始密码用门店编码加手机后四位。
      +30m 小林 solves: 周工您好，用户导出后在“初始密码”列填好再导入，勾选“下次登录必须修改”即可。
      +1d 09:30 周晓航 confirms
      +1m 周晓航 rates 5: `,
  },
  {
    at: "14 10:40",
    from: "唐果",
    type: "bug",
    severity: "S3",
    title: "导出 PDF 纵向页边距不生效",
    projectName: "澄湖水务集团水质监测报表项目",
    product: "SCR",
    version: "11.0.6",
    text: "设置上下边距 5mm，导出后仍是 20mm 左右。",
    fields: {
      platform: "windows",
      environment: "Windows Server 2016，JDK 1.8，Tomcat 8.5",
      error: "无",
      frequency: "always",
    },
    scene: `
      +30m 小林 says: 您好，已收到。您的身份正在核验，不影响我们先处理这个问题。请问模板里的纸张是 A4 还是自定义？
      +40m 唐果 says: A4。
      +1d 10:00 小林 does known defect=@found; date=@train+28
      +5m 小林 says: 这是 11.0.6 的已知问题，随 11.0.9 修复。在此之前请在“打印设置 → 高级”里勾选“忽略打印机边距”。
      +3h 唐果 says: 勾选后可以了，先这样用，谢谢。`,
  },
  {
    key: "phone-call",
    at: "12 09:05",
    from: "孙立群",
    by: "小林",
    type: "usage",
    title: "（电话代录）询问 11.3 发布计划与信创适配清单",
    severity: "S4",
    project: "风控报表",
    product: "SCR",
    version: "11.2",
    text: "孙总来电：下季度有三个信创项目，需要 11.3 的发布时间和适配清单。",
    scene: `
      +1m 小林 claims
      +20m 小林 solves direction: 孙总您好，适配清单已发到您的邮箱；11.3 的时间以发布说明为准。 || 请把三个项目的操作系统、芯片、数据库告诉我们，逐项确认是否已适配。
      +1d 16:00 孙立群 says: 三个项目都是麒麟 V10 + 鲲鹏 + 达梦，其中一个用人大金仓。
      +30m 小林 solves: 这几项都已在 11.2 适配，可以放心投标，适配证明扫描件已发送。
      +2h 孙立群 confirms
      +1m 孙立群 rates 5: `,
  },
  {
    at: "11 15:30",
    from: "李敏",
    type: "usage",
    title: "报表水印能不能加上当前用户姓名",
    project: "风控报表",
    product: "SCR",
    version: "11.2",
    text: "审计要求水印带姓名和时间。",
    scene: `
      +10m 李敏 withdraws: 在文档里找到了，谢谢。`,
  },
  {
    at: "10 10:20",
    from: "许可",
    type: "usage",
    title: "登录页怎样换成公司标志",
    severity: "S4",
    project: "渠道对账",
    product: "SCF",
    version: "3.1",
    text: "想换登录页的图片。",
    scene: `
      +30m 苏苏 solves: 许老师您好，系统管理 → 外观 → 登录页，上传 1920×1080 的图片即可，支持 png 与 jpg。
      +20m 许可 confirms
      +1m 许可 rates 3: 找入口花了点时间，文档里没有。
      +1h 苏苏 notes: 文档已补上“更换登录页”一节。`,
  },
  {
    at: "1 14:40",
    from: "李敏",
    type: "bug",
    severity: "S3",
    title: "风控日报偶尔提示“会话已失效”",
    project: "风控报表",
    product: "SCR",
    version: "11.2.3",
    text: "客户反映日报页面也会提示会话失效，和填报那个像是同一个原因。",
    fields: {
      platform: "linux",
      environment: "统信 UOS，JDK 17，Tomcat 10.1",
      error: "会话已失效",
      frequency: "rarely",
    },
    scene: `
      +25m 小林 claims
      +5m 小林 links session-lost
      +5m 小林 does suspect module=会话共享; reason=与沈老师反馈的是同一个原因
      +5m 小林 does report environment=JDK 17，两节点; steps=轮询下连续提交; result=会话失效; reproduced=yes; defect=@same
      +10m 小林 says: 李经理您好，初步判断与沈老师反馈的是同一个原因，补丁出来后一并验证，进展会同时在这里告诉您。`,
  },
  {
    at: "2 15:50",
    from: "钱伟",
    type: "usage",
    title: "能否提供 11.2 的性能测试报告",
    severity: "S4",
    project: "校史馆",
    product: "SCV",
    version: "2.1",
    text: "投标需要。",
    scene: `
      +1h 小郑 notes @郑总: 性能测试报告能否对外提供？
      +2h 郑总 notes: 可以提供公开版。
      +10m 小郑 hands 一线支持: 公开版在知识库，谁有空发一下。`,
  },
  {
    key: "watermark",
    at: "3 09:20",
    from: "李敏",
    type: "usage",
    title: "导出 PDF 怎样加水印",
    severity: "S4",
    project: "图书馆",
    product: "SCR",
    text: "导出的 PDF 想带上单位名称的水印。",
    scene: `
      +30m 小郑 claims`,
  },
  {
    at: "3 09:35",
    from: "李敏",
    type: "usage",
    title: "PDF 水印设置在哪里",
    severity: "S4",
    project: "图书馆",
    product: "SCR",
    text: "刚才提交过一次，好像没成功。",
    scene: `
      +20m 小郑 merges watermark`,
  },
];
