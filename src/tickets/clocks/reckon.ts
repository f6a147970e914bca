import type { BusinessTime } from "../../calendar/index.ts";
import { clocks, promises, stateOf, type ClockName, type Flow } from "../../flows/index.ts";

/** What has happened to a request, as far as clocks care; instants in milliseconds since 1970, oldest first. */
export type Past = {
  flow: Flow;
  severity: "S1" | "S2" | "S3" | "S4";
  /** The states it stood in, with the move that brought it there; the last one is where it stands. */
  spans: readonly Span[];
  /** When we replied where the customer reads. */
  replies: readonly number[];
};
export type Span = { state: string; by: string | null; from: number; to: number | null };

export type Reckoned = {
  name: ClockName;
  standing: "running" | "paused" | "met";
  /** When it began to count. */
  from: number;
  /** Business minutes: how long it may take, how long it took so far. */
  target: number;
  spent: number;
  /** When it runs out, or ran out; null while it is paused or met. */
  due: number | null;
  metAt: number | null;
  pauses: readonly Span[];
};

/**
 * Every clock of a request, reckoned from what has happened, the promises and the calendar; nothing is kept and patched,
 * so that another calendar or severity only needs reckoning again.
 */
export const reckon = (past: Past, time: BusinessTime, now: number): Reckoned[] =>
  (Object.keys(clocks) as ClockName[]).flatMap((name) => {
    const found = reckonings[clocks[name].counts](name, past, time, now);
    return found ? [found] : [];
  });

/** The instant at which so much of a running clock is used up: 0.75, 1, 1.5. */
export const instantAt = (clock: Reckoned, share: number, past: Past, time: BusinessTime): number =>
  clocks[clock.name].counts === "total"
    ? crossing(clock.name, past, time, clock.target * share)
    : time.add(clock.from, clock.target * share);

type Reckoning = (name: ClockName, past: Past, time: BusinessTime, now: number) => Reckoned | null;

const names = ({ flow }: Past, { state }: Span, name: ClockName): boolean =>
  stateOf(flow, state).clocks?.includes(name) ?? false;
const isFinal = ({ flow }: Past, { state }: Span): boolean => stateOf(flow, state).final ?? false;
const last = ({ spans }: Past): Span => spans.at(-1)!;

const minutesOf = (name: ClockName, past: Past, time: BusinessTime): number => {
  const length = promises[name]?.[past.severity];
  if (length) return "days" in length ? length.days * time.dayMinutes : length.minutes;
  // Where nothing is promised, the flow ends the waiting.
  const ends = Object.values(past.flow.moves).find(
    ({ after, from }) => after !== undefined && from.includes(last(past).state),
  );
  return (ends?.after ?? 0) * time.dayMinutes;
};

const plain = { pauses: [], metAt: null } as const;

const reckonings: Record<(typeof clocks)[ClockName]["counts"], Reckoning> = {
  answer(name, past, time, now) {
    const begins = past.spans.findLastIndex(
      (span, i) => names(past, span, name) && begunBy(past, span, past.spans[i - 1]),
    );
    const from = past.spans[begins]?.from;
    if (from === undefined) return null;
    const metAt = past.replies.find((at) => at >= from) ?? null;
    // It ended, or went on elsewhere, without a word of ours: nothing is owed any more.
    if (metAt === null && !names(past, last(past), name)) return null;
    // Whoever had to ask again waits half as long (USG-T12).
    const again = begins > 0 && isFinal(past, past.spans[begins - 1]!);
    const target = minutesOf(name, past, time) / (again ? 2 : 1);
    return {
      ...plain,
      name,
      standing: metAt === null ? "running" : "met",
      from,
      target,
      spent: time.elapsed(from, metAt ?? now),
      due: metAt === null ? time.add(from, target) : null,
      metAt,
    };
  },

  update(name, past, time, now) {
    if (!names(past, last(past), name)) return null;
    // Before the first reply the other clock counts.
    const first = reckonings.answer("FR", past, time, now);
    if (first?.standing === "running") return null;
    const since = past.spans.findLast((span, i) => {
      const before = past.spans[i - 1];
      return names(past, span, name) && !(before && names(past, before, name));
    });
    const from = Math.max(since?.from ?? 0, past.replies.at(-1) ?? 0);
    const target = minutesOf(name, past, time);
    return {
      ...plain,
      name,
      standing: "running",
      from,
      target,
      spent: time.elapsed(from, now),
      due: time.add(from, target),
    };
  },

  total(name, past, time, now) {
    const current = last(past);
    const spans = sinceReopened(past);
    const from = spans.find((span) => names(past, span, name))?.from;
    if (from === undefined || isFinal(past, current)) return null;
    const running = names(past, current, name);
    const target = minutesOf(name, past, time);
    const spent = spans
      .filter((span) => names(past, span, name))
      .reduce((all, span) => all + time.elapsed(span.from, span.to ?? now), 0);
    const waits = stateOf(past.flow, current.state).clocks?.includes("AC") ?? false;
    return {
      name,
      standing: running ? "running" : waits ? "met" : "paused",
      from,
      target,
      spent,
      due: running ? crossing(name, past, time, target) : null,
      metAt: waits ? current.from : null,
      pauses: spans.filter((span) => span.from >= from && !names(past, span, name)),
    };
  },

  stay(name, past, time, now) {
    const { from } = last(past);
    const target = minutesOf(name, past, time);
    if (!names(past, last(past), name) || target === 0 || isFinal(past, last(past))) return null;
    return {
      ...plain,
      name,
      standing: "running",
      from,
      target,
      spent: time.elapsed(from, now),
      due: time.add(from, target),
    };
  },
};

/** A first reply is owed from the start, once it was reopened, and where a move says that it is owed anew. */
const begunBy = (past: Past, { by }: Span, before: Span | undefined): boolean =>
  !before || isFinal(past, before) || (by !== null && (past.flow.moves[by]?.owesReply ?? false));

const sinceReopened = (past: Past): readonly Span[] => {
  const ended = past.spans.findLastIndex(
    (span, i) => i < past.spans.length - 1 && isFinal(past, span),
  );
  return past.spans.slice(ended + 1);
};

/** When the time in the states that name a clock has added up to so many minutes. */
const crossing = (name: ClockName, past: Past, time: BusinessTime, minutes: number): number => {
  let left = minutes;
  const counting = sinceReopened(past).filter((span) => names(past, span, name));
  for (const { from, to } of counting) {
    if (to === null) return time.add(from, left);
    const here = time.elapsed(from, to);
    if (here >= left) return time.add(from, left);
    left -= here;
  }
  return time.add(counting.at(-1)?.to ?? 0, left);
};
