import { say, type Text } from "./say.ts";

/**
 * How a clock counts (flows.md §0.2). `answer`: from submission to our first reply. `update`: from one reply of ours to
 * the next. `total`: adds up the time in the states that name it. `stay`: how long a request may stand in a state;
 * where that is ours, a question to the customer pauses it. `day`: to the end of a day that was named or promised.
 * `window`: calendar days in which something is possible, from when it began, or was last spoken of.
 */
export type Clock = {
  label: Text;
  counts: "answer" | "update" | "total" | "stay" | "day" | "window";
  /** Somebody of us answers for it, and is warned before it runs out. */
  ours: boolean;
  /** Ours, but not of whoever has the request: it is for these to act, and they are warned. */
  whose?: "business" | "developers";
  /** Promised to the customer: of what is critical also nights and holidays count, where a contract says so. */
  toCustomer?: boolean;
};

export const clocks = {
  FR: { label: say("首次回复", "First reply"), counts: "answer", ours: true, toCustomer: true },
  NU: { label: say("下次更新", "Next update"), counts: "update", ours: true, toCustomer: true },
  RS: { label: say("给出方案", "Solution"), counts: "total", ours: true, toCustomer: true },
  WC: { label: say("等待客户补充", "Waiting for the customer"), counts: "stay", ours: false },
  AC: { label: say("等待客户确认", "Waiting for confirmation"), counts: "stay", ours: false },
  DS: {
    label: say("开发答复", "Developer's reply"),
    counts: "update",
    ours: true,
    whose: "developers",
  },
  PJ: { label: say("初步评估", "Preliminary review"), counts: "stay", ours: true },
  DL: { label: say("计划日期", "Planned date"), counts: "day", ours: true, whose: "developers" },
  // Whoever misses it is told by the train or the defect, the same day (`defects/day.ts`).
  TR: { label: say("承诺修复日期", "Promised fix"), counts: "day", ours: false },
  ES: { label: say("工作量评估", "Estimate"), counts: "stay", ours: true, whose: "developers" },
  AP: {
    label: say("商务确认", "Business confirmation"),
    counts: "stay",
    ours: true,
    whose: "business",
  },
  HW: { label: say("原开发直接处理期", "Direct period"), counts: "window", ours: false },
  RO: { label: say("可重新打开", "Can be reopened"), counts: "window", ours: false },
  IMF: {
    label: say("会话首次回复", "First reply in a conversation"),
    counts: "answer",
    ours: true,
  },
  IMN: { label: say("会话下次回复", "Next reply in a conversation"), counts: "update", ours: true },
  IMI: {
    label: say("会话等待客户", "Customer idle in a conversation"),
    counts: "stay",
    ours: false,
  },
} as const satisfies Record<string, Clock>;
export type ClockName = keyof typeof clocks;

/** Business minutes, or business days of the group that works on it. */
export type Length = { minutes: number } | { days: number };
type Severity = "S1" | "S2" | "S3" | "S4";
type BySeverity = Record<Severity, Length>;
/** What somebody says otherwise, clock by clock. */
export type Lengths = Partial<Record<ClockName, Partial<BySeverity>>>;

const hours = (n: number): Length => ({ minutes: n * 60 });
const days = (n: number): Length => ({ days: n });
const each = (length: Length): BySeverity => ({ S1: length, S2: length, S3: length, S4: length });

/**
 * What is promised where no plan says otherwise, by severity (flows.md §0.2, support-practice.md §1). What waits for the
 * customer ends as its flow says.
 */
export const promises = {
  FR: { S1: { minutes: 30 }, S2: hours(2), S3: hours(4), S4: days(1) },
  NU: { S1: hours(2), S2: days(1), S3: days(3), S4: days(5) },
  RS: { S1: hours(8), S2: days(2), S3: days(5), S4: days(10) },
  DS: each(days(2)),
  PJ: each(days(2)),
  ES: each(days(3)),
  AP: each(days(2)),
  IMF: each({ minutes: 3 }),
  IMN: each({ minutes: 5 }),
} as const satisfies Partial<Record<ClockName, BySeverity>>;
export type PromisedClock = keyof typeof promises;

/** At how much of a clock somebody is told; whom, says `notices/rules.ts`. */
export const warnings = [75, 100, 150] as const;

/** For whom a clock runs; what is no clock of ours any more was for whoever had the request. */
export const whoseClock = (name: string): "holder" | "business" | "developers" =>
  (clocks as Record<string, Clock>)[name]?.whose ?? "holder";
