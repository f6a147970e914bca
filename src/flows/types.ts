import { choice, line, must, text, type Field, type Needs } from "./ask.ts";
import type { Text } from "./say.ts";

export type RequestType = {
  label: Text;
  hint: Text;
  flow: string;
  /** The trust it takes to submit (flows.md §0.6). */
  level: "T1" | "T2";
  /** Begun by a channel, never by a form. */
  channelOnly?: true;
  /** Of the fields every request has, those this type insists on beyond title, project, company and person. */
  needs: Needs;
  /** What the description is called in this type. */
  description: { label: Text; hint: Text };
  fields: readonly Field[];
};

/** An exe installer is one for all: it takes no more than the product (flows.md §0.4). */
const whenPacked = { name: "medium", is: ["war", "patch", "bundle", "document"] } as const;

const phenomenon = {
  label: { zh: "问题现象", en: "What happens" },
  hint: { zh: "做了什么、看到什么、期望什么", en: "What you did, what you saw, what you expected" },
};

/** The types of request (R47) and what each asks at submission (flows.md §0.4). */
export const requestTypes = {
  usage: {
    label: { zh: "使用咨询", en: "Usage question" },
    hint: { zh: "怎么用、怎么配置、哪里设置", en: "How to use, configure or set something" },
    flow: "usage",
    level: "T1",
    needs: { product: true, version: false, versionWhen: null, description: true },
    description: {
      label: { zh: "问题描述", en: "Your question" },
      hint: { zh: "想做什么，卡在哪一步", en: "What you want to do and where you are stuck" },
    },
    fields: [text("tried", "已尝试的办法", "What you tried", { max: 4000 })],
  },
  bug: {
    label: { zh: "疑似产品缺陷", en: "Suspected bug" },
    hint: {
      zh: "报错、结果不对、功能失效",
      en: "An error, a wrong result, something that stopped working",
    },
    flow: "bug",
    level: "T1",
    needs: { product: true, version: true, versionWhen: null, description: true },
    description: phenomenon,
    fields: [
      choice(
        "platform",
        "服务器操作系统",
        "Server platform",
        { windows: ["Windows", "Windows"], linux: ["Linux", "Linux"] },
        {
          ...must,
          hint: {
            zh: "修复后按它提供安装包；麒麟、统信等选 Linux",
            en: "The fix comes as the package for it; Kylin and UOS are Linux",
          },
        },
      ),
      text("environment", "运行环境", "Environment", {
        ...must,
        max: 4000,
        hint: {
          zh: "生产还是测试；操作系统、JDK、容器、数据库、浏览器",
          en: "Production or test; operating system, JDK, container, database, browser",
        },
      }),
      text("error", "报错信息", "Error text", {
        ...must,
        hint: {
          zh: "请粘贴文字；没有报错请填“无”",
          en: "Please paste the text; “none” if there is none",
        },
      }),
      choice("frequency", "出现频率", "How often", {
        always: ["每次", "Every time"],
        often: ["经常", "Often"],
        rarely: ["偶尔", "Rarely"],
        once: ["仅一次", "Once"],
      }),
      line("since", "何时开始", "Since when"),
      line("affected", "影响的用户或业务", "Who or what is affected"),
    ],
  },
  custom_requirement: {
    label: { zh: "定制需求", en: "Custom requirement" },
    hint: { zh: "产品本身的功能无法满足", en: "Something the product itself cannot do" },
    flow: "custom_requirement",
    level: "T2",
    needs: { product: true, version: true, versionWhen: null, description: false },
    description: {
      label: { zh: "补充说明", en: "Anything else" },
      hint: { zh: "截图、样例可放在附件", en: "Screenshots and samples may be attached" },
    },
    fields: [
      text("goal", "业务目标", "Business goal", { ...must, max: 4000 }),
      text("currentWay", "目前的做法", "How it is done today", { ...must, max: 4000 }),
      text("wanted", "希望的效果", "What you want", { ...must, max: 8000 }),
      { ...line("wantedDate", "期望完成日期", "Wanted by"), kind: "date" },
      line("budgetOwner", "预算负责人", "Budget owner"),
    ],
  },
  custom_issue: {
    label: { zh: "定制交付问题", en: "Issue with a customisation" },
    hint: { zh: "已交付的定制内容出现问题", en: "A delivered customisation misbehaves" },
    flow: "custom_issue",
    level: "T1",
    needs: { product: true, version: true, versionWhen: null, description: true },
    description: phenomenon,
    fields: [
      choice(
        "delivery",
        "哪一次交付",
        "Which delivery",
        { unknown: ["不清楚", "Not sure"] },
        { ...must, from: "deliveries" },
      ),
    ],
  },
  licence: {
    label: { zh: "license 申请", en: "Licence" },
    hint: { zh: "临时或正式 license", en: "A temporary or formal licence" },
    flow: "request",
    level: "T2",
    needs: { product: true, version: true, versionWhen: null, description: false },
    description: {
      label: { zh: "补充说明", en: "Anything else" },
      hint: { zh: "机器码文件请放在附件", en: "Please attach the machine file" },
    },
    fields: [
      choice(
        "kind",
        "license 类型",
        "Kind",
        { temporary: ["临时", "Temporary"], formal: ["正式", "Formal"] },
        must,
      ),
      line("endCustomer", "最终客户全称", "End customer", must),
      line("modules", "版本或模块", "Edition or modules", must),
      { ...line("users", "用户数", "Users", must), kind: "number" },
      choice(
        "environment",
        "用途",
        "Environment",
        {
          production: ["生产", "Production"],
          test: ["测试", "Test"],
          recovery: ["容灾", "Disaster recovery"],
        },
        must,
      ),
      text("machine", "机器码或 MAC 与主板号", "Machine code, or MAC and board number", {
        ...must,
        max: 4000,
        hint: {
          zh: "已上传机器码文件请填“见附件”",
          en: "“see attachment” if the machine file is attached",
        },
      }),
      {
        ...line("days", "使用天数", "Days", { ...must, when: { name: "kind", is: ["temporary"] } }),
        kind: "number",
      },
      line("reason", "申请原因", "Reason", { ...must, when: { name: "kind", is: ["temporary"] } }),
      line("contract", "合同编号", "Contract number", {
        ...must,
        when: { name: "kind", is: ["formal"] },
      }),
      {
        ...line("nodes", "节点数", "Nodes", { ...must, when: { name: "kind", is: ["formal"] } }),
        kind: "number",
      },
      line("replaces", "替换的 license 编号", "Replaces licence", {
        when: { name: "kind", is: ["formal"] },
      }),
    ],
  },
  media: {
    label: { zh: "安装介质申请", en: "Install media" },
    hint: {
      zh: "war 包、exe 安装程序等安装介质",
      en: "War packages, installers and other install media",
    },
    flow: "request",
    level: "T2",
    needs: { product: true, version: true, versionWhen: whenPacked, description: false },
    description: { label: { zh: "补充说明", en: "Anything else" }, hint: { zh: "", en: "" } },
    fields: [
      choice(
        "medium",
        "介质",
        "Medium",
        {
          war: ["war 包", "War package"],
          exe: ["exe 安装程序", "Windows installer (exe)"],
          patch: ["补丁", "Patch"],
          bundle: ["运行环境包", "Runtime bundle"],
          document: ["离线文档", "Offline documents"],
        },
        must,
      ),
      choice(
        "platform",
        "操作系统",
        "Platform",
        { windows: ["Windows", "Windows"], linux: ["Linux", "Linux"] },
        { ...must, when: { name: "medium", is: ["war", "patch", "bundle"] } },
      ),
      choice(
        "arch",
        "处理器架构",
        "Architecture",
        {
          x86_64: ["x86_64", "x86_64"],
          aarch64: ["ARM64", "ARM64"],
          loongarch: ["龙芯", "LoongArch"],
        },
        { ...must, when: { name: "medium", is: ["war", "patch", "bundle"] } },
      ),
      line("container", "应用容器", "Container", {
        ...must,
        when: { name: "medium", is: ["war"] },
        hint: {
          zh: "Tomcat、WebLogic、东方通等及版本",
          en: "Tomcat, WebLogic, TongWeb … and version",
        },
      }),
      line("jdk", "JDK 版本", "JDK", { ...must, when: { name: "medium", is: ["war"] } }),
      line("upgradeFrom", "从哪个版本升级", "Upgrade from", { when: whenPacked }),
      line("purpose", "用途", "Purpose", { ...must, when: whenPacked }),
    ],
  },
  chat: {
    label: { zh: "即时会话", en: "Conversation" },
    hint: { zh: "微信里的一问一答", en: "Question and answer on WeChat" },
    flow: "chat",
    level: "T1",
    channelOnly: true,
    needs: { product: false, version: false, versionWhen: null, description: true },
    description: { label: { zh: "内容", en: "Message" }, hint: { zh: "", en: "" } },
    fields: [],
  },
  inquiry: {
    label: { zh: "待分类来信", en: "Unsorted mail" },
    hint: { zh: "没有说明类型的邮件", en: "A mail that does not say what it is" },
    flow: "inquiry",
    level: "T1",
    channelOnly: true,
    needs: { product: false, version: false, versionWhen: null, description: true },
    description: { label: { zh: "内容", en: "Message" }, hint: { zh: "", en: "" } },
    fields: [],
  },
} as const satisfies Record<string, RequestType>;

/** The types that come with the product; administrators make more (`src/types`). */
export type ProductType = keyof typeof requestTypes;
export const productTypeNames = Object.keys(requestTypes) as ProductType[];
export const isProductType = (name: string): name is ProductType =>
  Object.hasOwn(requestTypes, name);

/** How bad it is, as the customer proposes and support confirms (support-practice.md §1). */
export const severities = {
  S1: {
    label: { zh: "S1 紧急", en: "S1 urgent" },
    hint: {
      zh: "生产停用、数据错误或丢失、安全问题，且无替代办法",
      en: "Production down, data wrong or lost, or a security problem, with no way around",
    },
  },
  S2: {
    label: { zh: "S2 高", en: "S2 high" },
    hint: {
      zh: "主要功能不可用或影响多人",
      en: "A main function is unusable or many people are affected",
    },
  },
  S3: {
    label: { zh: "S3 中", en: "S3 medium" },
    hint: {
      zh: "单个功能有问题，有替代办法",
      en: "One function is faulty and there is a way around",
    },
  },
  S4: {
    label: { zh: "S4 低", en: "S4 low" },
    hint: { zh: "咨询、建议、显示问题", en: "A question, a wish, something cosmetic" },
  },
} as const satisfies Record<string, { label: Text; hint: Text }>;
