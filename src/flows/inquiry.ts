import { items, why } from "./ask.ts";
import * as c from "./common.ts";
import { ofQuestions } from "./evidence.ts";
import { defineFlow } from "./flow.ts";
import { say } from "./say.ts";
import * as s from "./states.ts";

const alive = ["draft_request", "wait_customer"] as const;

/** 待分类的来信: what came without saying what it is, until somebody gives it its type (flows.md EML, R38–R45). */
export const inquiry = defineFlow({
  title: say("待分类来信", "Unsorted mail"),
  start: "draft_request",
  turns: alive,
  steps: [say("收到", "Received"), say("补充", "Your answer"), say("分类", "Sorted")],
  states: {
    draft_request: {
      label: say("待分类", "Unsorted"),
      customer: say("已收到，处理中", "Received"),
      turn: "us",
      step: 0,
      clocks: ["FR"],
    },
    wait_customer: s.waitCustomer(1),
    discarded: {
      label: say("丢弃", "Discarded"),
      // Whoever sends rubbish learns nothing.
      customer: say("已收到，处理中", "Received"),
      turn: "nobody",
      step: 2,
      final: true,
    },
    // Also what nobody answered, or a lead ended: its sender withdrew nothing.
    cancelled: { ...s.cancelled, customer: say("已关闭", "Closed") },
    merged: s.merged,
  },
  moves: {
    need_info: {
      label: say("请客户补充", "Ask the customer"),
      from: ["draft_request"],
      to: "wait_customer",
      by: ["agent"],
      says: true,
      asks: [items(ofQuestions)],
    },
    answered: c.customerReplied([], ["wait_customer"], "draft_request"),
    take_back: c.takeBack(["wait_customer"], "draft_request"),
    no_answer: c.noAnswer([], ["wait_customer"], "cancelled"),
    discard: {
      rows: ["EML-T12"],
      label: say("垃圾信息，丢弃", "Spam, discard"),
      from: ["draft_request"],
      to: "discarded",
      by: ["agent"],
      tone: "danger",
      asks: [why()],
    },
    reopened: c.reopened([], ["cancelled"], "draft_request", 14),
    reopen: c.reopenedByUs(["discarded", "cancelled"], "draft_request"),
    withdraw: c.withdraw([], alive, "cancelled"),
    withdraw_for: c.withdrawFor(alive, "cancelled"),
    merge: c.merge(alive, "merged", ["EML-T05"]),
    close: c.closeByForce(alive, "cancelled"),
  },
});
