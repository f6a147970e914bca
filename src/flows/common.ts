import { text, why, whySaid } from "./ask.ts";
import type { Move } from "./flow.ts";
import { say } from "./say.ts";

// What every flow of a request allows, in the states in which that flow allows it (flows.md §0.3).

/** One hand for all: taking it, or answering it, begins it. */
export const claim = <const N extends string>(
  rows: string[],
  from: readonly N[],
  to: N,
): Move<N> => ({
  rows,
  label: say("受理", "Accept"),
  from,
  to,
  by: ["agent", "system"],
  upon: "work",
  tone: "main",
});

export const customerReplied = <const N extends string>(
  rows: string[],
  from: readonly N[],
  to: N,
): Move<N> => ({
  rows,
  label: say("客户已补充", "Customer answered"),
  from,
  to,
  by: ["system"],
  upon: "customer-reply",
});

/** A reply reopens what was closed a short while ago (RO). */
export const reopened = <const N extends string>(
  rows: string[],
  from: readonly N[],
  to: N,
  within: number,
): Move<N> => ({
  rows,
  label: say("客户再次回复", "Customer wrote again"),
  from,
  to,
  by: ["system"],
  upon: "customer-reply",
  within,
});

export const takeBack = <const N extends string>(from: readonly N[], to: N): Move<N> => ({
  rows: ["X-T09"],
  label: say("收回处理", "Take back"),
  from,
  to,
  by: ["agent"],
  asks: [why()],
});

export const reopenedByUs = <const N extends string>(from: readonly N[], to: N): Move<N> => ({
  label: say("重新打开", "Reopen"),
  from,
  to,
  by: ["agent"],
  asks: [text("reason", "原因", "Reason", { max: 2000, writes: "note" })],
});

export const withdraw = <const N extends string>(
  rows: string[],
  from: readonly N[],
  to: N,
  more: Partial<Pick<Move<N>, "by" | "asks">> = {},
): Move<N> => ({
  rows: ["X-T01", ...rows],
  label: say("撤回", "Withdraw"),
  from,
  to,
  by: ["customer"],
  tone: "danger",
  asks: [text("reason", "原因（选填）", "Reason (optional)", { max: 2000, writes: "reply" })],
  ...more,
});

/** The customer said so on the phone: in his words, which he reads again. */
export const withdrawFor = <const N extends string>(from: readonly N[], to: N): Move<N> => ({
  rows: ["X-T01"],
  label: say("代客户撤回", "Withdraw for the customer"),
  from,
  to,
  by: ["agent"],
  tone: "danger",
  asks: [whySaid("客户的原话（客户可见）", "The customer's words (the customer reads them)")],
});

export const closeByForce = <const N extends string>(from: readonly N[], to: N): Move<N> => ({
  rows: ["X-T06"],
  label: say("直接关闭", "Close directly"),
  from,
  to,
  by: ["lead"],
  tone: "danger",
  asks: [whySaid()],
});

export const merge = <const N extends string>(
  from: readonly N[],
  to: N,
  rows: string[] = [],
): Move<N> => ({
  rows: ["X-T05", ...rows],
  label: say("合并", "Merge"),
  from,
  to,
  by: ["system"],
  upon: "merge",
});

/** Production that stands still is never ended by a clock: whoever leads decides. */
export const noAnswer = <const N extends string>(
  rows: string[],
  from: readonly N[],
  to: N,
  after = 10,
): Move<N> => ({
  rows,
  label: say("未回复关闭", "Closed without an answer"),
  from,
  to,
  by: ["system"],
  after,
  guard: ["not-s1"],
});

export const noObjection = <const N extends string>(
  rows: string[],
  from: readonly N[],
  to: N,
  after = 5,
): Move<N> => ({
  rows,
  label: say("到期未反馈，自动完成", "Done, no objection came"),
  from,
  to,
  by: ["system"],
  after,
  guard: ["not-s1"],
});
