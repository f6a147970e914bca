import { say, type Text } from "./say.ts";

/**
 * The clocks of flows.md §0.2. `answer`: from submission to our first reply. `update`: from one reply of ours to the
 * next. `total`: adds up the time in the states that name it. `stay`: how long a request may stand in a state.
 */
export type Clock = { label: Text; counts: "answer" | "update" | "total" | "stay" };

export const clocks = {
  FR: { label: say("首次回复", "First reply"), counts: "answer" },
  NU: { label: say("下次更新", "Next update"), counts: "update" },
  RS: { label: say("给出方案", "Solution"), counts: "total" },
  WC: { label: say("等待客户补充", "Waiting for the customer"), counts: "stay" },
  AC: { label: say("等待客户确认", "Waiting for confirmation"), counts: "stay" },
  DS: { label: say("开发答复", "Developer's reply"), counts: "update" },
  PJ: { label: say("初步评估", "Preliminary review"), counts: "stay" },
  ES: { label: say("工作量评估", "Estimate"), counts: "stay" },
  AP: { label: say("商务确认", "Business confirmation"), counts: "stay" },
} as const satisfies Record<string, Clock>;
export type ClockName = keyof typeof clocks;
