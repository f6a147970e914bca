import type { State } from "./flow.ts";
import { say } from "./say.ts";

// States that several flows share, with the words of flows.md.

export const fresh: State = {
  label: say("待受理", "New"),
  customer: say("已提交，等待受理", "Submitted"),
  turn: "us",
  step: 1,
  clocks: ["FR"],
};

/** Theirs to answer; two reminders, then it ends without an answer (WC). */
export const waitCustomer = (step: number): State => ({
  label: say("待客户补充", "Waiting for customer"),
  customer: say("待您补充信息", "Waiting for you"),
  turn: "customer",
  step,
  clocks: ["WC"],
  remind: [2, 5],
});

export const closed = (step: number): State => ({
  label: say("已关闭", "Closed"),
  customer: say("已关闭", "Closed"),
  turn: "nobody",
  step,
  final: true,
});

export const closedNoAnswer: State = {
  label: say("未回复关闭", "Closed, no answer"),
  customer: say("因未收到补充已关闭，回复即可重新打开", "Closed (no answer yet); reply to reopen"),
  turn: "nobody",
  final: true,
};

export const cancelled: State = {
  label: say("已撤销", "Withdrawn"),
  customer: say("您已撤销", "Withdrawn"),
  turn: "nobody",
  final: true,
};

export const merged: State = {
  label: say("已合并", "Merged"),
  customer: say("已合并到另一个工单", "Merged into another request"),
  turn: "nobody",
  final: true,
};
