import { choice, items, must, text, whySaid } from "./ask.ts";
import * as c from "./common.ts";
import { ofQuestions } from "./evidence.ts";
import { defineFlow } from "./flow.ts";
import { say } from "./say.ts";
import * as s from "./states.ts";

const unanswered = ["new", "in_progress", "wait_customer"] as const;

/** 产品使用问题咨询: each question gets a solution or a direction (flows.md USG, R43, R49–R52). */
export const usage = defineFlow({
  title: say("使用咨询", "Usage question"),
  start: "new",
  turns: unanswered,
  steps: [
    say("提交", "Submitted"),
    say("受理", "Accepted"),
    say("处理", "In progress"),
    say("确认", "Your check"),
    say("完成", "Done"),
  ],
  states: {
    new: s.fresh,
    in_progress: {
      label: say("处理中", "In progress"),
      customer: say("处理中", "In progress"),
      turn: "us",
      step: 2,
      clocks: ["FR", "NU", "RS"],
    },
    wait_customer: s.waitCustomer(2),
    solution_provided: {
      label: say("已给方案", "Answer given"),
      customer: say("已给出方案/排查方向，待您确认", "Answer provided, please confirm"),
      turn: "customer",
      step: 3,
      clocks: ["AC"],
      remind: [3],
    },
    closed: s.closed(4),
    closed_no_answer: s.closedNoAnswer,
    cancelled: s.cancelled,
    merged: s.merged,
  },
  moves: {
    claim: c.claim(["USG-T02"], ["new"], "in_progress"),
    need_info: {
      rows: ["USG-T04"],
      label: say("请客户补充", "Ask the customer"),
      from: ["new", "in_progress"],
      to: "wait_customer",
      by: ["agent"],
      says: true,
      asks: [items(ofQuestions)],
    },
    answered: c.customerReplied(["USG-T05"], ["wait_customer", "solution_provided"], "in_progress"),
    take_back: c.takeBack(["wait_customer", "solution_provided"], "in_progress"),
    no_answer: c.noAnswer(["USG-T07"], ["wait_customer"], "closed_no_answer"),
    give_outcome: {
      rows: ["USG-T08", "USG-T18"],
      label: say("给出方案", "Give the answer"),
      from: unanswered,
      to: "solution_provided",
      by: ["agent"],
      says: true,
      outcome: true,
      tone: "main",
      asks: [
        choice(
          "outcome",
          "结果",
          "Outcome",
          {
            solution: ["解决方案", "Solution"],
            workaround: ["临时方案", "Workaround"],
            direction: ["排查方向", "Direction"],
            cannot_help: ["无法处理", "Cannot help"],
          },
          must,
        ),
        text("next", "下一步及需反馈的内容", "Next step and what to send back", {
          ...must,
          max: 4000,
          when: { name: "outcome", is: ["direction"] },
        }),
        text("reason", "无法处理的原因", "Why we cannot help", {
          ...must,
          max: 2000,
          when: { name: "outcome", is: ["cannot_help"] },
        }),
      ],
    },
    confirm: {
      rows: ["USG-T09"],
      label: say("已解决", "Solved"),
      from: ["solution_provided"],
      to: "closed",
      by: ["customer"],
      tone: "main",
    },
    reject: {
      rows: ["USG-T10"],
      label: say("未解决", "Not solved"),
      from: ["solution_provided"],
      to: "in_progress",
      by: ["customer"],
      unsolved: true,
      asks: [whySaid("还有什么问题", "What is still wrong")],
    },
    no_objection: c.noObjection(["USG-T11"], ["solution_provided"], "closed"),
    reopened: c.reopened(["USG-T12"], ["closed", "cancelled"], "in_progress", 14),
    reopened_late: c.reopened(["USG-T13"], ["closed_no_answer"], "in_progress", 30),
    reopen: c.reopenedByUs(["closed", "closed_no_answer", "cancelled"], "in_progress"),
    withdraw: c.withdraw(["USG-T15", "USG-T16"], unanswered, "cancelled"),
    withdraw_for: c.withdrawFor(unanswered, "cancelled"),
    merge: c.merge([...unanswered, "solution_provided"], "merged", ["USG-T17"]),
    close: c.closeByForce([...unanswered, "solution_provided"], "closed"),
  },
});
