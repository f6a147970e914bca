import { expect, test } from "vitest";
import { spokenIn } from "../../../test/spoken.ts";

await spokenIn("zh-CN", () => import("../../portal/texts.ts"));
const { promisedIn, timesOf } = await import("./times.ts");

const now = Date.parse("2026-09-29T10:00:00+08:00");
type Of = Parameters<typeof timesOf>[0];
type Clock = Parameters<typeof timesOf>[1][number];
const clock: Clock = {
  name: "FR",
  label: "首次回复",
  counts: "answer",
  ours: true,
  standing: "running",
  from: "2026-09-29T01:30:00Z",
  target: 240,
  spent: 30,
  aroundTheClock: false,
  due: "2026-09-29T06:30:00Z",
  metAt: null,
  pauses: [],
  days: [],
};
const says = (more: Partial<Clock>, of: Partial<Of>) =>
  timesOf(
    { open: true, state: { name: "new", label: "已提交，等待受理", turn: "us" }, ...of },
    [{ ...clock, ...more }],
    now,
  );
const theirs: Partial<Of> = {
  state: { name: "wait_customer", label: "待您补充信息", turn: "customer" },
};
const national = {
  from: "2026-10-01",
  to: "2026-10-07",
  kind: "holiday",
  label: "国庆节",
} as const;
const makeUp = { from: "2026-10-10", to: "2026-10-10", kind: "make-up", label: "国庆节" } as const;
const outing = { from: "2026-10-09", to: "2026-10-09", kind: "off", label: "团建" } as const;
const later: Partial<Clock> = {
  name: "NU",
  due: "2026-10-09T02:00:00Z",
  days: [national, makeUp, outing],
};

test.each<[string, Partial<Clock>, Partial<Of>, string[]]>([
  ["the first answer, today", {}, {}, ["我们会在 14:30 前首次答复您。", "按工作时间计算。"]],
  [
    "the next one, beyond a holiday",
    later,
    {},
    [
      "我们会在 10月9日 10:00 前告诉您最新进展。",
      "按工作时间计算。",
      "国庆节（10月1日–10月7日）不计入。",
      "10月10日 因国庆节调休上班，计入。",
      "10月9日 不上班（团建），不计入。",
    ],
  ],
  [
    "what counts at night too",
    { aroundTheClock: true },
    {},
    ["我们会在 14:30 前首次答复您。", "全天候计算，夜间和节假日也计入。"],
  ],
  [
    "that we are late, and nothing else",
    { due: "2026-09-29T01:45:00Z" },
    {},
    ["原定 09:45 前答复您，已经超时，我们正在抓紧处理。"],
  ],
  ["why it is paused", { standing: "met", due: null }, theirs, ["计时已暂停，等您回复。"]],
  ["nothing once it was answered and nothing is owed", { standing: "met", due: null }, {}, []],
  ["nothing of what is over", {}, { open: false }, []],
])("a customer reads %s", (_, more, of, sentences) => {
  expect(says(more, of)).toEqual(sentences);
});

const friday = { date: "2027-01-22", words: "2027-01-22（周五）", instead: null, moved: null };
test.each([
  ["in the state only, where the state says it", "预计 2027-01-22（周五） 提供", false, null],
  ["beside a state that does not say it", "研发处理中", false, "预计 2027-01-22（周五）提供"],
  [
    "with why it may still move, whatever the state says",
    "预计 2027-01-22（周五，暂定） 提供",
    true,
    "预计 2027-01-22（周五）提供（放假安排公布后确认）",
  ],
])("a customer reads the promised day %s", (_, label, provisional, sentence) => {
  const state = { name: "scheduled", label, turn: "us" } as const;
  expect(promisedIn({ state, promised: { ...friday, provisional } })).toBe(sentence);
});
