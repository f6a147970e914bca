import {
  aroundTheClock,
  reachedAt,
  usedUp,
  type BusinessTime,
  type Pace,
  type Stretch,
} from "../../calendar/index.ts";
import { clocks, stateOf, type Clock, type ClockName, type Flow } from "../../flows/index.ts";
import { lengthIn, type Terms } from "../../plans/index.ts";

/** What has happened to a request, as far as clocks care; instants in milliseconds since 1970, oldest first. */
export type Past = {
  flow: Flow;
  type: string;
  /** How bad it was said to be; `agreed` where the customer was content to wait longer from then on. */
  severities: readonly { severity: Severity; from: number; agreed: boolean }[];
  /** By which plan it was promised, since when. */
  terms: readonly { terms: Terms | null; from: number }[];
  /** The states it stood in, with the move that brought it there; the last one is where it stands. */
  spans: readonly Span[];
  /** What was answered on the way. */
  facts?: Readonly<Record<string, string>>;
  /** When we replied where the customer reads. */
  replies: readonly number[];
  /** Those of them that came from whoever has it now. */
  theirs: readonly number[];
  /** Since when whoever has it now has it. */
  heldSince?: number | null;
  /** When the customer last said more than thanks. */
  heard?: number | null;
  /** The end of the day that was planned or promised. */
  until?: number | null;
  /** When what was handed over was last spoken of, and how many days from then its developer answers directly. */
  hot?: { from: number; days: number } | null;
  /** Whether something is being mended in what was handed over in it, and when the last of that ended. */
  mending?: { open: boolean; ended: number | null };
};
export type Span = { state: string; by: string | null; from: number; to: number | null };
type Severity = "S1" | "S2" | "S3" | "S4";

export type Reckoned = {
  name: ClockName;
  standing: "running" | "paused" | "met";
  /** When it began to count. */
  from: number;
  /** Minutes: how long it may take, how long it took so far. */
  target: number;
  spent: number;
  /** Whether nights and holidays count too. */
  aroundTheClock: boolean;
  /** When it runs out, or ran out; null while it is paused or met. */
  due: number | null;
  metAt: number | null;
  pauses: readonly Span[];
  /** The instant at which so much of it is used up: 0.75, 1, 1.5. */
  reaches(share: number): number;
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

type Reckoning = (name: ClockName, past: Past, time: BusinessTime, now: number) => Reckoned | null;

// It may have stood where the version that it goes by now has no state any more: no clock ran there.
const names = ({ flow }: Past, { state }: Span, name: ClockName): boolean =>
  flow.states[state]?.clocks?.includes(name) ?? false;
const isFinal = ({ flow }: Past, { state }: Span): boolean => flow.states[state]?.final ?? false;
const last = ({ spans }: Past): Span => spans.at(-1)!;

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
    return counted(past, time, now, { name, stretches: [{ from, to: null }], metAt, again });
  },

  update(name, past, time, now) {
    if (!names(past, last(past), name)) return null;
    // Before the first reply the other clock counts.
    const first = (["FR", "IMF"] as const).map((each) => reckonings.answer(each, past, time, now));
    if (first.some((clock) => clock?.standing === "running")) return null;
    const since = past.spans.findLast((span, i) => {
      const before = past.spans[i - 1];
      return names(past, span, name) && !(before && names(past, before, name));
    });
    // A developer is silent, however much support writes meanwhile (R80).
    const words = name === "DS" ? past.theirs : past.replies;
    const held = name === "DS" ? (past.heldSince ?? 0) : 0;
    const from = Math.max(since?.from ?? 0, words.at(-1) ?? 0, held);
    return counted(past, time, now, { name, stretches: [{ from, to: null }] });
  },

  total(name, past, time, now) {
    const current = last(past);
    const spans = sinceReopened(past);
    const stretches = spans.filter((span) => names(past, span, name));
    const from = stretches[0]?.from;
    if (from === undefined || isFinal(past, current)) return null;
    const waits = stateOf(past.flow, current.state).clocks?.includes("AC") ?? false;
    return counted(past, time, now, {
      name,
      stretches,
      metAt: waits && !names(past, current, name) ? current.from : null,
      pauses: spans.filter((span) => span.from >= from && !names(past, span, name)),
    });
  },

  stay(name, past, time, now) {
    const counts = (span: Span) => names(past, span, name);
    // A question to the customer interrupts our stay and does not end it (CRQ-T03).
    const asks = (span: Span) => clocks[name].ours && names(past, span, "WC");
    const left = past.spans.findLastIndex((span) => !counts(span) && !asks(span));
    const spans = past.spans.slice(left + 1);
    const stay = clocks[name].ours ? spans.slice(spans.findIndex(counts)) : spans.slice(-1);
    if (!spans.some(counts) || isFinal(past, last(past))) return null;
    return counted(past, time, now, {
      name,
      stretches: stay.filter(counts),
      pauses: stay.filter(asks),
    });
  },

  day(name, past, time, now) {
    const { until } = past;
    if (!until || !names(past, last(past), name)) return null;
    const left = past.spans.findLastIndex((span) => !names(past, span, name));
    const { from } = past.spans[left + 1]!;
    // A day that was over when it was named is due at once.
    const target = Math.max(1, time.elapsed(from, until));
    return measured({ name, stretches: [{ from, to: null }] }, [{ from, target, time }], now);
  },

  window(name, past, _, now) {
    const { from, days } = (name === "HW" ? hotWindow : reopening)(past) ?? { from: 0, days: 0 };
    const target = days * aroundTheClock.dayMinutes;
    if (aroundTheClock.add(from, target) <= now) return null;
    const paces = [{ from, target, time: aroundTheClock }];
    return measured({ name, stretches: [{ from, to: null }] }, paces, now);
  },
};

type Window = { from: number; days: number } | null;

const hotWindow = (past: Past): Window =>
  names(past, last(past), "HW") ? (past.hot ?? null) : null;

/** What has ended can be opened again by a reply for some days (RO). */
const reopening = (past: Past): Window => {
  const { state, from } = last(past);
  const days = Object.values(past.flow.moves).flatMap(({ upon, within, from }) =>
    upon === "customer-reply" && within && from.includes(state) ? [within] : [],
  );
  return days.length > 0 ? { from, days: Math.max(...days) } : null;
};

type Counting = {
  name: ClockName;
  /** When it counts. */
  stretches: readonly Stretch[];
  metAt?: number | null;
  pauses?: readonly Span[];
  again?: boolean;
};

const counted = (
  past: Past,
  time: BusinessTime,
  now: number,
  counting: Counting,
): Reckoned | null => {
  const { name, stretches, again = false } = counting;
  const from = stretches[0]!.from;
  const paces = severitiesOf(past, from)
    .map((severity) => pacesOf(name, past, time, { severity, again }))
    .filter((some) => some.every(({ target }) => target > 0))
    .toSorted((a, b) => reachedAt(stretches, a, 1) - reachedAt(stretches, b, 1))[0];
  return paces ? measured(counting, paces, now) : null;
};

const measured = (
  { name, stretches, metAt = null, pauses = [] }: Counting,
  paces: readonly Pace[],
  now: number,
): Reckoned => {
  const { from } = stretches[0]!;
  const { minutes, share } = usedUp(stretches, paces, metAt ?? now);
  const latest = paces.at(-1)!;
  const running = metAt === null && stretches.at(-1)!.to === null;
  const reaches = (some: number) => reachedAt(stretches, paces, some);
  return {
    name,
    standing: metAt !== null ? "met" : running ? "running" : "paused",
    from,
    target:
      paces.length === 1
        ? latest.target
        : share < 1
          ? minutes + (1 - share) * latest.target
          : usedUp(stretches, paces, reaches(1)).minutes,
    spent: minutes,
    aroundTheClock: latest.time === aroundTheClock,
    due: running ? reaches(1) : null,
    metAt,
    pauses,
    reaches,
  };
};

/**
 * By which severities a clock is reckoned: those since it began, from the last one on that the customer agreed to. The
 * earliest end counts, so that nothing is due later than it was promised before (X-T04).
 */
const severitiesOf = ({ severities }: Past, from: number): Severity[] => {
  const begun = severities.findLastIndex((each) => each.from <= from);
  const agreed = severities.findLastIndex((each) => each.agreed);
  return [...new Set(severities.slice(Math.max(begun, agreed, 0)).map(({ severity }) => severity))];
};

/** How fast a clock runs, plan by plan: another one counts from then on, for what is left (X-T08). */
const pacesOf = (
  name: ClockName,
  { flow, type, terms, spans }: Past,
  time: BusinessTime,
  { severity, again }: { severity: Severity; again: boolean },
): Pace[] =>
  terms.map(({ terms, from }) => {
    const always = severity === "S1" && terms?.aroundTheClock && isToCustomer(name);
    const by = always ? aroundTheClock : time;
    const length = lengthIn(terms, type, name, severity);
    const minutes = length
      ? "days" in length
        ? length.days * by.dayMinutes
        : length.minutes
      : daysUntilEnd(flow, spans.at(-1)!) * by.dayMinutes;
    return { from, target: minutes / (again ? 2 : 1), time: by };
  });

const isToCustomer = (name: ClockName): boolean => {
  const clock: Clock = clocks[name];
  return clock.toCustomer ?? false;
};

/** Where nothing is promised, the flow ends the waiting. */
const daysUntilEnd = ({ moves }: Flow, { state }: Span): number =>
  Object.values(moves).find(({ after, from }) => after !== undefined && from.includes(state))
    ?.after ?? 0;

/** A first reply is owed from the start, once it was reopened, and where a move says that it is owed anew. */
const begunBy = (past: Past, { by }: Span, before: Span | undefined): boolean =>
  !before || isFinal(past, before) || (by !== null && (past.flow.moves[by]?.owesReply ?? false));

const sinceReopened = (past: Past): readonly Span[] => {
  const ended = past.spans.findLastIndex(
    (span, i) => i < past.spans.length - 1 && isFinal(past, span),
  );
  return past.spans.slice(ended + 1);
};
