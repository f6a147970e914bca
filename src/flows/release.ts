import { date, line, must, text, whySaid } from "./ask.ts";
import { defineFlow, type Move, type State } from "./flow.ts";
import { say } from "./say.ts";

/** Customers see no train before it has left; their request says when to expect the fix. */
const state = (zh: string, en: string, more: Pick<State, "turn"> & Partial<State>): State => ({
  label: say(zh, en),
  customer: say("准备中", "In preparation"),
  ...more,
});

const moved = {
  rows: ["RLS-T02"],
  label: say("改期", "Move"),
  by: ["release_manager", "system"],
  asks: [date("date", "新的发版日", "New day"), whySaid()],
} satisfies Partial<Move>;
/** The day a train leaves is another one; closed or being built, it keeps its list. */
export const movesDay: readonly string[] = ["move", "move_frozen", "move_build"];

/** 周五发版 (flows.md RLS, R63–R66, R103): the life of a train, and of a hotfix, which leaves on a day of its own. */
export const release = defineFlow({
  title: say("周五发版", "Release train"),
  start: "planned",
  turns: [],
  steps: [
    say("计划", "Planned"),
    say("截止", "Frozen"),
    say("构建验证", "Build and tests"),
    say("发布", "Published"),
  ],
  states: {
    planned: state("计划", "Planned", { turn: "us", step: 0 }),
    moved: state("已顺延", "Moved", { turn: "us", step: 0 }),
    frozen: state("截止", "Frozen", { turn: "us", step: 1 }),
    building: state("构建验证", "Being built and tested", { turn: "us", step: 2 }),
    published: {
      label: say("已发布", "Published"),
      customer: say("{version} 已发布", "{version} published"),
      turn: "nobody",
      step: 3,
    },
    cancelled: state("已取消", "Cancelled", { turn: "nobody", final: true }),
    withdrawn: {
      label: say("已撤回", "Withdrawn"),
      customer: say("{version} 已撤回，请勿安装", "{version} withdrawn, do not install"),
      turn: "us",
      step: 3,
      final: true,
    },
  },
  moves: {
    build: {
      rows: ["RLS-T05"],
      label: say("开始构建", "Start the build"),
      from: ["frozen"],
      to: "building",
      by: ["release_manager"],
      tone: "main",
      asks: [line("branch", "分支或构建号", "Branch or build", must)],
    },
    sign_off: {
      rows: ["RLS-T06"],
      label: say("测试通过", "Tests passed"),
      from: ["building"],
      to: "building",
      by: ["qa"],
      tone: "main",
    },
    publish: {
      rows: ["RLS-T06"],
      label: say("发布", "Publish"),
      from: ["building"],
      to: "published",
      by: ["release_manager"],
      tone: "main",
    },
    move: { ...moved, from: ["planned", "moved"], to: "moved" },
    move_frozen: { ...moved, from: ["frozen"], to: "frozen" },
    move_build: { ...moved, from: ["building"], to: "building" },
    recomputed: {
      rows: ["RLS-T03"],
      label: say("承诺日期已重新计算", "Promises reckoned anew"),
      from: ["moved"],
      to: "planned",
      by: ["system"],
    },
    freeze: {
      rows: ["RLS-T04"],
      label: say("截止", "Cut-off"),
      from: ["planned", "moved"],
      to: "frozen",
      by: ["system"],
    },
    cancel: {
      rows: ["RLS-T09"],
      label: say("取消本次发版", "Cancel"),
      from: ["planned", "moved"],
      to: "cancelled",
      by: ["release_manager"],
      tone: "danger",
      asks: [whySaid()],
    },
    cancel_build: {
      rows: ["RLS-T07"],
      label: say("取消本次发版", "Cancel"),
      from: ["frozen", "building"],
      to: "cancelled",
      by: ["release_manager", "lead"],
      tone: "danger",
      asks: [whySaid()],
    },
    withdraw: {
      rows: ["RLS-T08"],
      label: say("撤回版本", "Withdraw"),
      from: ["published"],
      to: "withdrawn",
      by: ["release_manager", "lead"],
      tone: "danger",
      asks: [
        whySaid(),
        text("advice", "给客户的建议（客户可见）", "What customers should do (they read it)", {
          ...must,
          max: 2000,
        }),
      ],
    },
  },
});
