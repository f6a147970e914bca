import { choice, date, line, must, text } from "./ask.ts";
import { defineFlow, type State } from "./flow.ts";
import { say } from "./say.ts";

/** How a defect is called among people: DEF-12. */
export const defectName = (number: number): string => `DEF-${number}`;
/** The number in what somebody typed; undefined where it is none. */
export const defectNumberIn = (text: string): number | undefined => {
  const found = /^(?:DEF-?)?(\d{1,9})$/i.exec(text.trim());
  return found ? Number(found[1]) : undefined;
};

const build = line("build", "修复版本", "Fixed build", must);
const release = line("release", "发布版本", "Release", must);
const reason = text("reason", "原因", "Reason", { ...must, max: 2000 });

/** No customer sees a defect; his request says that R&D is at work. */
const state = (zh: string, en: string, more: Pick<State, "turn"> & Partial<State>): State => ({
  label: say(zh, en),
  customer: say("研发处理中", "With R&D"),
  ...more,
});

/**
 * 研发缺陷 (flows.md DEF, R62–R68): what R&D does about a bug, once for all the requests that report it. It is no flow of
 * a request; the requests follow it (`defects/follow.ts`). What the desk may do itself, a tracker of R&D said (DEF-T06).
 */
export const defect = defineFlow({
  title: say("研发缺陷", "Defect"),
  start: "open",
  turns: [],
  steps: [
    say("上报", "Reported"),
    say("确认", "Accepted"),
    say("修复", "Fix"),
    say("测试", "Tests"),
    say("发布", "Released"),
    say("客户验证", "Verified"),
  ],
  states: {
    open: state("新建", "New", { turn: "us", step: 0 }),
    need_info: state("待补充", "Information needed", { turn: "us", step: 0 }),
    accepted: state("已确认", "Accepted", { turn: "us", step: 1 }),
    in_fix: state("修复中", "Being fixed", { turn: "us", step: 2 }),
    fixed: state("已修复", "Fixed", { turn: "us", step: 3 }),
    released: state("已发布", "Released", { turn: "customer", step: 4 }),
    verified: state("客户已验证", "Verified", { turn: "nobody", step: 5, final: true }),
    rejected: state("不是缺陷/不修复", "Rejected", { turn: "nobody", final: true }),
  },
  moves: {
    accept: {
      rows: ["DEF-T02"],
      label: say("确认缺陷", "Accept"),
      from: ["open"],
      to: "accepted",
      by: ["rd", "system"],
      tone: "main",
      asks: [
        choice(
          "train",
          "何时提供修复",
          "When it is fixed",
          {
            booked: ["按已承诺的日期", "On the day promised"],
            other: ["另定日期", "On another day"],
          },
          {
            ...must,
            hint: say(
              "尚未承诺日期的，按发版规则计算",
              "Where none is promised yet, the next release counts",
            ),
          },
        ),
        {
          ...date("date", "预计提供日期", "Planned for"),
          when: { name: "train", is: ["other"] },
        },
        text("reason", "改期原因（客户可见）", "Why (the customers read it)", {
          ...must,
          max: 500,
          when: { name: "train", is: ["other"] },
        }),
      ],
    },
    ask: {
      rows: ["DEF-T03"],
      label: say("需要补充信息", "Ask support"),
      from: ["open"],
      to: "need_info",
      by: ["rd", "lead"],
      asks: [text("question", "需要什么", "What is needed", { ...must, max: 4000 })],
    },
    answer: {
      rows: ["DEF-T04"],
      label: say("补充信息", "Answer"),
      from: ["need_info"],
      to: "open",
      by: ["agent", "system"],
      tone: "main",
      asks: [
        text("answer", "补充内容", "Answer", {
          ...must,
          max: 8000,
          hint: say("请勿写客户姓名与联系方式", "Leave out names and addresses of customers"),
        }),
      ],
    },
    reject: {
      rows: ["DEF-T05"],
      label: say("不是缺陷或不修复", "Reject"),
      from: ["open"],
      to: "rejected",
      by: ["rd"],
      tone: "danger",
      asks: [
        text("reason", "原因", "Reason", {
          ...must,
          max: 2000,
          hint: say("由技术支持转告客户", "Support tells the customers"),
        }),
      ],
    },
    start: {
      rows: ["DEF-T06"],
      label: say("开始修复", "Start"),
      from: ["accepted"],
      to: "in_fix",
      by: ["rd", "system"],
      tone: "main",
    },
    fixed: {
      rows: ["DEF-T07"],
      label: say("已修复", "Fixed"),
      from: ["in_fix"],
      to: "fixed",
      by: ["rd", "system"],
      tone: "main",
      asks: [
        build,
        text("notes", "提交记录与修复说明", "Commit and fix notes", { ...must, max: 4000 }),
      ],
    },
    failed_test: {
      rows: ["DEF-T08"],
      label: say("测试未通过", "Failed the tests"),
      from: ["fixed"],
      to: "in_fix",
      by: ["qa", "system"],
      asks: [reason],
    },
    release: {
      rows: ["DEF-T09"],
      label: say("已发布", "Released"),
      from: ["fixed"],
      to: "released",
      by: ["system"],
      asks: [release],
    },
    hotfix: {
      label: say("提供紧急修复", "Provide a hotfix"),
      from: ["accepted", "in_fix", "fixed"],
      to: "released",
      by: ["system"],
      asks: [
        release,
        text("reason", "批准人与原因", "Who approved it and why", { ...must, max: 2000 }),
      ],
    },
    verified: {
      rows: ["DEF-T10"],
      label: say("客户均已确认", "All customers confirmed"),
      from: ["released"],
      to: "verified",
      by: ["system"],
    },
    still_fails: {
      rows: ["DEF-T11"],
      label: say("客户反馈仍有问题", "It still fails at a customer's"),
      from: ["released", "verified"],
      to: "accepted",
      by: ["system"],
      asks: [
        line("build", "验证的版本", "Build tried"),
        text("evidence", "现象", "What happens", { max: 8000 }),
      ],
    },
    withdrawn: {
      label: say("版本已撤回", "Version withdrawn"),
      from: ["released", "verified"],
      to: "accepted",
      by: ["system"],
      asks: [reason],
    },
    reopen: {
      rows: ["DEF-T12"],
      label: say("重新打开", "Reopen"),
      from: ["rejected"],
      to: "open",
      by: ["lead"],
      asks: [reason],
    },
  },
});
