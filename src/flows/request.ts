import { defineFlow } from "./flow.ts";

/** The one flow that every type of request goes through for now. */
export const request = defineFlow({
  title: { zh: "服务请求", en: "Request" },
  start: "open",
  steps: [
    { zh: "提交", en: "Submitted" },
    { zh: "受理", en: "Accepted" },
    { zh: "处理", en: "In progress" },
    { zh: "确认", en: "Your check" },
    { zh: "完成", en: "Done" },
  ],
  states: {
    open: {
      label: { zh: "待受理", en: "New" },
      customer: { zh: "已提交，等待受理", en: "Submitted" },
      turn: "us",
      step: 1,
    },
    in_progress: {
      label: { zh: "处理中", en: "In progress" },
      customer: { zh: "处理中", en: "In progress" },
      turn: "us",
      step: 2,
    },
    waiting: {
      label: { zh: "待客户补充", en: "Waiting for customer" },
      customer: { zh: "待您补充信息", en: "Waiting for you" },
      turn: "customer",
      step: 2,
    },
    solved: {
      label: { zh: "已给方案", en: "Answer given" },
      customer: { zh: "已给出方案，待您确认", en: "Answer provided, please confirm" },
      turn: "customer",
      step: 3,
    },
    closed: {
      label: { zh: "已关闭", en: "Closed" },
      customer: { zh: "已关闭", en: "Closed" },
      turn: "nobody",
      step: 4,
      final: true,
    },
    cancelled: {
      label: { zh: "已撤回", en: "Withdrawn" },
      customer: { zh: "您已撤回", en: "Withdrawn" },
      turn: "nobody",
      final: true,
    },
    merged: {
      label: { zh: "已合并", en: "Merged" },
      customer: { zh: "已合并到另一个工单", en: "Merged into another request" },
      turn: "nobody",
      final: true,
    },
  },
  moves: {
    start: {
      label: { zh: "受理", en: "Accept" },
      from: ["open"],
      to: "in_progress",
      by: ["agent", "system"],
      tone: "main",
    },
    ask: {
      label: { zh: "请客户补充", en: "Ask the customer" },
      from: ["open", "in_progress"],
      to: "waiting",
      by: ["agent"],
      says: true,
    },
    take_back: {
      label: { zh: "收回处理", en: "Take back" },
      from: ["waiting", "solved"],
      to: "in_progress",
      by: ["agent"],
      asks: [
        {
          name: "reason",
          kind: "text",
          label: { zh: "原因", en: "Reason" },
          required: true,
          writes: "note",
        },
      ],
    },
    answer: {
      label: { zh: "客户已补充", en: "Customer answered" },
      from: ["waiting", "solved"],
      to: "in_progress",
      by: ["system"],
    },
    solve: {
      label: { zh: "给出方案", en: "Give the answer" },
      from: ["open", "in_progress", "waiting"],
      to: "solved",
      by: ["agent"],
      says: true,
      tone: "main",
      asks: [
        {
          name: "outcome",
          kind: "choice",
          label: { zh: "结果", en: "Outcome" },
          required: true,
          options: [
            { value: "solution", label: { zh: "解决方案", en: "Solution" } },
            { value: "workaround", label: { zh: "临时方案", en: "Workaround" } },
            { value: "direction", label: { zh: "排查方向", en: "Direction" } },
            { value: "cannot_help", label: { zh: "无法处理", en: "Cannot help" } },
          ],
        },
        {
          name: "next",
          kind: "text",
          label: { zh: "下一步及需反馈的内容", en: "Next step and what to send back" },
          required: true,
          when: { name: "outcome", is: ["direction"] },
        },
        {
          name: "reason",
          kind: "text",
          label: { zh: "无法处理的原因", en: "Why we cannot help" },
          required: true,
          when: { name: "outcome", is: ["cannot_help"] },
        },
      ],
    },
    confirm: {
      label: { zh: "已解决", en: "Solved" },
      from: ["solved"],
      to: "closed",
      by: ["customer"],
      tone: "main",
    },
    reject: {
      label: { zh: "未解决", en: "Not solved" },
      from: ["solved"],
      to: "in_progress",
      by: ["customer"],
      asks: [
        {
          name: "reason",
          kind: "text",
          label: { zh: "还有什么问题", en: "What is still wrong" },
          required: true,
          writes: "reply",
        },
      ],
    },
    withdraw: {
      label: { zh: "撤回", en: "Withdraw" },
      from: ["open", "in_progress", "waiting"],
      to: "cancelled",
      by: ["customer"],
      tone: "danger",
      asks: [
        {
          name: "reason",
          kind: "text",
          label: { zh: "原因（选填）", en: "Reason (optional)" },
          required: false,
          writes: "reply",
        },
      ],
    },
    close: {
      label: { zh: "直接关闭", en: "Close directly" },
      from: ["open", "in_progress", "waiting", "solved"],
      to: "closed",
      by: ["lead"],
      tone: "danger",
      asks: [
        {
          name: "reason",
          kind: "text",
          label: { zh: "原因（客户可见）", en: "Reason (the customer reads it)" },
          required: true,
          writes: "reply",
        },
      ],
    },
    reopen: {
      label: { zh: "重新打开", en: "Reopen" },
      from: ["closed", "cancelled"],
      to: "in_progress",
      by: ["agent", "system"],
      asks: [
        { name: "reason", kind: "text", label: { zh: "原因", en: "Reason" }, required: false },
      ],
    },
    merge: {
      label: { zh: "合并", en: "Merge" },
      from: ["open", "in_progress", "waiting", "solved"],
      to: "merged",
      by: ["system"],
    },
  },
});
