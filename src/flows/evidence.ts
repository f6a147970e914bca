import { say, type Text } from "./say.ts";

// What locating a problem usually takes, each with where to find it; offered to whoever asks a customer for it (R45, R59).

const logs = say(
  "服务端日志：logs 目录下出现问题前后 10 分钟的 catalina.out 与 startview.log，打成 zip",
  "Server logs: catalina.out and startview.log of ten minutes around the problem, from the logs folder, as a zip",
);
const screenshot = say(
  "完整截图或一小段录屏，能看到地址栏和报错",
  "A full screenshot or a short recording that shows the address and the error",
);
const version = say(
  "产品版本与构建号：“管理系统 → 关于”里的整行文字",
  "Product version and build: the whole line under Administration → About",
);
const environment = say(
  "运行环境：操作系统、JDK、中间件、数据库、浏览器的版本，是否集群",
  "Environment: versions of operating system, JDK, container, database and browser, and whether it is a cluster",
);
const resource = say(
  "出问题的报表或大屏文件，以及能重现的样例数据（可脱敏）",
  "The report or screen file, with sample data that shows the problem (masked is fine)",
);
const network = say(
  "浏览器控制台与网络记录：F12 → Network → 右键导出 HAR",
  "Browser console and network: F12 → Network → save all as HAR",
);
const dump = say(
  "卡住时的线程快照：间隔 5 秒连续三次 jstack 进程号",
  "Thread dumps while it hangs: jstack of the process, three times, five seconds apart",
);
const steps = say(
  "从登录开始的操作步骤，以及期望看到的结果",
  "The steps from signing in, and what you expected to see",
);
const since = say(
  "从什么时候开始，之前改动过什么（升级、配置、数据量）",
  "Since when, and what changed before (upgrade, settings, amount of data)",
);

export const ofBugs: readonly Text[] = [
  logs,
  screenshot,
  version,
  environment,
  resource,
  network,
  dump,
  steps,
  since,
];
export const ofQuestions: readonly Text[] = [version, screenshot, steps, resource, since];
export const ofDeliveries: readonly Text[] = [version, screenshot, logs, steps, since];
export const ofRequirements: readonly Text[] = [
  say("现在的做法：一两张截图或一份样表", "How it is done now: a screenshot or a sample sheet"),
  say(
    "期望的效果：草图、字段清单或参考页面",
    "What you want: a sketch, a list of fields or a page like it",
  ),
  say("使用的人数、频率与期望的上线时间", "How many people, how often, and by when"),
];
