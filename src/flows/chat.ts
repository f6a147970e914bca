import { choice, must, text, why } from "./ask.ts";
import * as c from "./common.ts";
import { defineFlow } from "./flow.ts";
import { say } from "./say.ts";
import * as s from "./states.ts";

const alive = ["bot", "waiting", "offline", "active", "wait_contact", "transferring"] as const;
const served = say("客服为您服务", "An agent is helping you");

/** 即时通讯会话: answered within minutes, ended soon; what takes longer becomes a request of another type (flows.md IMC, R20–R26). */
export const chat = defineFlow({
  title: say("即时会话", "Conversation"),
  start: "waiting",
  starts: ["bot", "offline"],
  turns: alive,
  steps: [
    say("发起", "Started"),
    say("排队", "Waiting"),
    say("会话", "Conversation"),
    say("结束", "Ended"),
  ],
  states: {
    bot: {
      label: say("机器人/菜单", "Assistant"),
      customer: say("智能助手", "Assistant"),
      turn: "us",
      step: 0,
      clocks: ["IMI"],
    },
    waiting: {
      label: say("排队", "Waiting"),
      customer: say("排队中，请稍候", "Waiting for an agent"),
      turn: "us",
      step: 1,
      clocks: ["IMF"],
    },
    offline: {
      label: say("离线留言", "Left as a message"),
      customer: say(
        "当前非服务时间，已留言，上班后处理",
        "Left as message, handled when we are back",
      ),
      turn: "us",
      step: 1,
      clocks: ["IMF"],
    },
    active: {
      label: say("会话中", "In conversation"),
      customer: served,
      turn: "us",
      step: 2,
      clocks: ["IMF", "IMN"],
    },
    wait_contact: {
      label: say("待客户回复", "Waiting for the customer"),
      customer: served,
      turn: "customer",
      step: 2,
      clocks: ["IMI"],
    },
    transferring: {
      label: say("转接中", "Being handed over"),
      customer: say("正在为您转接", "Being transferred"),
      turn: "us",
      step: 2,
      clocks: ["IMN"],
    },
    ended: {
      label: say("已结束", "Ended"),
      customer: say("会话已结束，欢迎评价", "Ended, please rate"),
      turn: "nobody",
      step: 3,
      final: true,
    },
    merged: s.merged,
  },
  moves: {
    ask_person: {
      rows: ["IMC-T04"],
      label: say("转人工", "Ask for a person"),
      from: ["bot"],
      to: "waiting",
      by: ["customer", "system"],
      tone: "main",
    },
    helped_by_article: {
      rows: ["IMC-T05"],
      label: say("已解决", "Solved"),
      from: ["bot"],
      to: "ended",
      by: ["customer"],
    },
    take: c.claim(["IMC-T06"], ["waiting", "offline"], "active"),
    hours_end: {
      rows: ["IMC-T07"],
      label: say("下班转留言", "Left as a message"),
      from: ["waiting"],
      to: "offline",
      by: ["system"],
    },
    sent: {
      rows: ["IMC-T08"],
      label: say("已回复", "Answered"),
      from: ["active"],
      to: "wait_contact",
      by: ["system"],
      upon: "staff-reply",
    },
    answered: c.customerReplied(["IMC-T09"], ["wait_contact"], "active"),
    hand_over: {
      rows: ["IMC-T10"],
      label: say("转接", "Hand over"),
      from: ["active"],
      to: "transferring",
      by: ["agent"],
      frees: true,
      asks: [why("给接手同事的说明", "What the next colleague has to know")],
    },
    taken_over: { ...c.claim(["IMC-T11"], ["transferring"], "active"), by: ["agent", "system"] },
    idle: {
      rows: ["IMC-T14"],
      label: say("久未回复，结束", "Ended, nobody wrote"),
      from: ["wait_contact"],
      to: "ended",
      by: ["system"],
      afterMinutes: 30,
    },
    end: {
      rows: ["IMC-T15"],
      label: say("结束会话", "End the conversation"),
      from: ["active"],
      to: "ended",
      by: ["agent"],
      outcome: true,
      asks: [
        choice(
          "result",
          "结果",
          "Result",
          {
            solved: ["已解决", "Solved"],
            advised: ["已给建议", "Advised"],
            unrelated: ["与服务无关", "Nothing for support"],
          },
          { ...must, ours: true },
        ),
        text("summary", "小结", "Summary", { ...must, max: 2000, writes: "note" }),
      ],
    },
    again: c.reopened(["IMC-T16"], ["ended"], "waiting", 1),
    agent_gone: {
      rows: ["IMC-T18"],
      label: say("客服离开，重新排队", "Agent gone, waiting again"),
      from: ["active"],
      to: "waiting",
      by: ["system"],
      upon: "left",
      frees: true,
      owesReply: true,
    },
    hours_begin: {
      rows: ["IMC-T19"],
      label: say("上班，进入排队", "Open again, waiting"),
      from: ["offline"],
      to: "waiting",
      by: ["system"],
    },
    unfollowed: {
      rows: ["IMC-T20"],
      label: say("对方已取消关注", "No longer follows"),
      from: ["active"],
      to: "ended",
      by: ["system"],
    },
    merge: c.merge(alive, "merged"),
    close: c.closeByForce(alive, "ended"),
  },
});
