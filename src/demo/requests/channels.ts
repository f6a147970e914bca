import type { Request } from "./request.ts";

type Short = Omit<Request, "type" | "product" | "title"> & Partial<Request>;
const chat = (more: Short): Request => ({
  type: "chat",
  product: "SCR",
  title: "微信会话",
  severity: "S3",
  ...more,
});
const mail = (more: Short & { title: string }): Request => ({
  type: "inquiry",
  product: "SCR",
  severity: "S3",
  ...more,
});

/** What WeChat and the mailbox will bring: conversations, and mails that do not say what they are. */
export const fromChannels: Request[] = [
  chat({
    at: "-4m",
    from: "李敏",
    project: "图书馆",
    begins: "bot",
    text: "导出 PDF 怎么加水印？",
  }),
  chat({ at: "-3m", from: "郝建军", project: "产销报表", text: "在吗，报表打不开了。" }),
  chat({
    at: "-20m",
    from: "韩东",
    project: "监管报送",
    begins: "offline",
    text: "请问明天能否安排远程看一下报送任务？",
  }),
  chat({
    at: "-9m",
    from: "江宁",
    project: "客流分析",
    text: "日报里的同比是按天还是按周算？",
    scene: `
      +1m 小林 claims`,
  }),
  chat({
    at: "-12m",
    from: "赵文博",
    project: "图书馆",
    text: "打印设置里找不到奇偶页边距。",
    scene: `
      +1m 小郑 claims
      +3m 小郑 says: 赵老师您好，在“页面设置 → 高级”里，您找到了吗？`,
  }),
  chat({
    key: "chat-tide",
    at: "-15m",
    from: "陆遥",
    project: "港口调度",
    text: "潮汐接口又返回空了。",
    scene: `
      +1m 阿杰 claims
      +4m 阿杰 does hand_over reason=定制接口的问题，请定制同事接手`,
  }),
  chat({
    at: "2 10:10",
    from: "邱岚",
    project: "集装箱",
    text: "怎么把一张报表复制给另一个目录？",
    scene: `
      +1m 小林 claims
      +2m 小林 says: 邱老师您好，在报表上点右键选“另存为”即可。
      +1m 邱岚 says: 好的，可以了。
      +1m 小林 does end result=solved; summary=右键另存为`,
  }),
  chat({
    at: "-6m",
    from: "陆遥",
    project: "港口调度",
    text: "刚才断线了，还是潮汐接口的事。",
    scene: `
      +1m 阿杰 merges chat-tide`,
  }),
  mail({
    at: "1 16:20",
    from: "田野",
    title: "转发：能耗大屏的事",
    project: "能耗大屏",
    text: "领导问大屏的数据什么时候能对上，麻烦看一下。",
  }),
  mail({
    key: "mail-nightly",
    at: "2 11:30",
    from: "石磊",
    title: "回复：关于夜间任务",
    project: "一网通办",
    text: "您好，附件打不开，能否再说明一下需要我们做什么？",
    scene: `
      +40m 小林 asks: 石老师您好，请告诉我们是哪一个夜间任务、看到什么提示。`,
  }),
  mail({
    at: "2 11:45",
    from: "石磊",
    title: "回复：回复：关于夜间任务",
    project: "一网通办",
    text: "补充一张截图。",
    scene: `
      +30m 小林 merges mail-nightly`,
  }),
  mail({
    at: "6 09:05",
    from: "唐果",
    title: "诚邀参加 2026 数据峰会",
    projectName: "（未填写）",
    text: "尊敬的嘉宾，限时报名，点击链接领取门票。",
    scene: `
      +20m 小郑 does discard reason=广告群发`,
  }),
  mail({
    at: "7 14:00",
    from: "冯佳",
    title: "请教一个问题",
    project: "设备检修",
    text: "之前说的那个问题还在。",
    scene: `
      +1h 冯佳 withdraws: 和同事确认过，已经好了。`,
  }),
];
