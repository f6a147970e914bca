import type { Request } from "./request.ts";

/** Of a type that the vendor has added itself. */
export const complaints: Request[] = [
  {
    at: "41 09:20",
    from: "冯佳",
    type: "complaint",
    severity: "S2",
    title: "电话留言两天没有回电",
    project: "集装箱",
    product: "SCR",
    text: "周一上午给服务热线留言，请工程师回电，到周三还没有人联系。",
    fields: { about: "speed" },
    scene: `
      +40m 老周 claims
      +2h 老周 solves: 冯工您好，查实是周一换班时留言没有转出，是我们的疏忽，向您道歉。已改为留言自动建单，您的问题小林今天下午两点前回电。
      +1d 10:10 冯佳 confirms
      +2m 冯佳 rates 4: 处理得还算及时`,
  },
  {
    at: "2 15:10",
    from: "周晓航",
    type: "complaint",
    severity: "S3",
    title: "答复只有文档链接，没有针对我们的情况",
    project: "渠道对账",
    product: "SCF",
    text: "上次问批量导入，只收到一个文档链接，照做仍然报错。",
    fields: { about: "quality" },
    scene: `
      +1h 老周 claims
      +10m 老周 notes: 已看过上次的答复，请小郑明天上午远程协助。`,
  },
];
