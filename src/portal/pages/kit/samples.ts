import type { Step } from "../../kit/StepBar.tsx";
import type { Entry } from "../../kit/Timeline.tsx";
import type { FileItem, FileLimits } from "../../uploads.ts";

/** Invented content for the kit page. */
export const limits: FileLimits = { bytes: 500 << 20, count: 20 };

export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export const steps = (yours: boolean): Step[] => [
  { label: "受理", at: "done", since: ago(3000) },
  { label: "定位", at: "done", since: ago(2800) },
  { label: "重现", at: "done", since: ago(2600), note: "已在 11.2.3 重现。" },
  {
    label: "研发处理",
    at: yours ? "done" : "now",
    since: ago(1500),
    note: "预计 11月27日（周五）提供修复版本。",
  },
  { label: "发版", at: yours ? "done" : "ahead" },
  {
    label: "验证",
    at: yours ? "now" : "ahead",
    note: yours ? "请验证后告诉我们结果，5 个工作日内未回复将自动关闭。" : undefined,
  },
];

const picture = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"><rect width="800" height="500" fill="${colour}"/><rect x="60" y="60" width="680" height="40" fill="#fff" opacity=".6"/><rect x="60" y="140" width="400" height="24" fill="#fff" opacity=".4"/></svg>`)}`;

export const entries = (): Entry[] => [
  { kind: "event", id: "e1", at: ago(1600), text: "工单已提交，等待受理" },
  {
    kind: "message",
    id: "m1",
    side: "me",
    author: "王工",
    at: ago(1599),
    text: "打开销售日报时提示“数据源连接超时”，刷新后仍然如此。\n日志见附件，说明在 https://wiki.example.com/a?b=1。",
    files: [
      {
        id: "f1",
        name: "屏幕截图 2026-11-24 093012.png",
        size: 182_000,
        url: picture("#5b7bd5"),
        inline: true,
        state: "ready",
      },
      {
        id: "f2",
        name: "错误详情.png",
        size: 99_000,
        url: picture("#b0563f"),
        inline: true,
        state: "ready",
      },
      {
        id: "f3",
        name: "catalina-2026-11-24-生产环境-应用服务器02.log.zip",
        size: 5_400_000,
        url: "#",
        state: "ready",
        inline: false,
      },
    ],
  },
  { kind: "event", id: "e2", at: ago(1500), text: "技术支持已受理" },
  {
    kind: "message",
    id: "m2",
    side: "support",
    author: "小林",
    at: ago(60),
    text: "",
    html: "<p>王工您好，日志里看到连接池耗尽。请先按下面调整后重启：</p><pre><code>pool.maxActive=200\npool.maxWait=10000\npool.testOnBorrow=true</code></pre><ul><li>调整后观察半天</li><li>如仍出现，请再提供一份日志</li></ul>",
    edited: true,
  },
  {
    kind: "message",
    id: "m3",
    side: "ours",
    author: "赵老师",
    at: ago(40),
    text: "我这边也有同样的情况。",
    files: [
      { id: "f4", name: "线程快照.txt", size: 12_000, url: "#", state: "checking", inline: false },
      { id: "f5", name: "setup.zip", size: 1_200, url: "#", state: "refused", inline: false },
      {
        id: "f6",
        name: "旧日志.zip",
        size: 1_200,
        url: "#",
        state: "deleted",
        inline: false,
        note: "已按留存策略于 2026-08-01 删除",
      },
    ],
  },
  {
    kind: "message",
    id: "m4",
    side: "me",
    author: "王工",
    at: ago(2),
    text: "好的，马上试。",
    sending: "busy",
  },
  {
    kind: "message",
    id: "m5",
    side: "me",
    author: "王工",
    at: ago(1),
    text: "另外想问一下能否远程看看？",
    sending: "failed",
    onRetry: () => undefined,
  },
];

export const items: FileItem[] = [
  { key: "1", name: "报表模板.cpt.zip", size: 3_200_000, state: "packing", progress: 0.4 },
  { key: "2", name: "heapdump.hprof.zip", size: 412_000_000, state: "uploading", progress: 0.63 },
  { key: "3", name: "logs.tar.gz", size: 84_000_000, state: "paused", progress: 0.2 },
  { key: "4", name: "截图.png", size: 340_000, state: "waiting", progress: 0 },
  {
    key: "5",
    name: "附件-2026-11-25.zip",
    size: 1_900_000,
    state: "done",
    progress: 1,
    fileId: "x",
    contents: ["server.xml", "context.xml", "数据库结构.sql"],
  },
  {
    key: "8",
    name: "生产日志.zip",
    size: 2_700_000,
    state: "done",
    progress: 1,
    fileId: "y",
    lock: "locked",
  },
  {
    key: "9",
    name: "dump.7z",
    size: 8_100_000,
    state: "done",
    progress: 1,
    fileId: "z",
    lock: "maybe",
  },
  {
    key: "6",
    name: "data.zip",
    size: 22_000_000,
    state: "failed",
    progress: 0.5,
    problem: "没有连上服务器，请检查网络后重试。",
  },
  {
    key: "7",
    name: "全量备份.zip",
    size: 1_600_000_000,
    state: "refused",
    progress: 0,
    problem: "超过 500 MB，请拆分后上传，或联系我们提供其他方式。",
  },
];
