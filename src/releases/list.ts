import type { z } from "zod";
import { calendarOf, reasonFor, type Fate } from "../calendar/index.ts";
import { dayAfter, numberOf, weekOf, type Day } from "../lib/day.ts";
import type { Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import { inLanguage, releaseFlow, stateOf } from "../flows/index.ts";
import { builtInto, isFixed, promisedBetween, type Aboard } from "../defects/index.ts";
import { hasLeft, isBuilt } from "./aboard.ts";
import { hotfixed } from "./hotfix.ts";
import type { TrainRow } from "./schema.ts";
import { hotfixesBetween, trainsBetween, type Release } from "./store.ts";

type Row = z.input<typeof TrainRow>;
const LONGEST = 400;

/** What becomes of the train of each Friday between two days, and how far those are that stand. */
export const listTrains = async (
  db: Db,
  house: House,
  language: Language,
  { from, to }: { from: string; to: string },
): Promise<Row[]> => {
  const [first, last] = [from, to] as [Day, Day];
  if (last < first || numberOf(last) - numberOf(first) > LONGEST)
    throw new Refusal(422, "calendar.range", { n: LONGEST }, { to: "calendar.range" });
  const standing = new Map(
    (await trainsBetween(db, weekOf(first), dayAfter(weekOf(last), 6))).map((each) => [
      weekOf(each.nominal!),
      each,
    ]),
  );
  const fates = fatesBetween(house, first, last);
  const apart = await hotfixed(db);
  const waiting = (await promisedBetween(db, first, dayAfter(last, 14))).filter(
    ({ number }) => !apart.has(number),
  );
  const built = [...standing.values()].filter(isBuilt).map(({ id }) => id);
  const lists = Map.groupBy(await builtInto(db, built), ({ releaseId }) => releaseId);
  let before = dayAfter(first, -1);
  const trains = fates.map(([fate, carrier]): Row => {
    const release = standing.get(weekOf(fate.nominal));
    const row = trainRow(house, language, { fate, carrier, release });
    if (!("train" in fate)) return row;
    const riding = waiting.filter(({ promised }) => before < promised && promised <= row.run);
    before = row.run as Day;
    const list = release && isBuilt(release) ? (lists.get(release.id) ?? []) : riding;
    return { ...row, fixes: countOf(list, release && hasLeft(release.state)) };
  });
  const hotfixes = await hotfixesBetween(db, first, last);
  return [...trains, ...hotfixes.map((release) => hotfixRow(release, language))];
};

/** What came with a train is fixed, whatever has become of it since. */
export const countOf = (riding: readonly Aboard[], gone = false) => ({
  all: riding.length,
  fixed: gone ? riding.length : riding.filter(isFixed).length,
});

type Leaving = Extract<Fate, { train: unknown }>;

/** Each train with the one that takes its fixes: itself, or the next that leaves. */
const fatesBetween = (house: House, from: Day, to: Day): [Fate, Leaving][] => {
  const found: [Fate, Leaving][] = [];
  let waiting: Fate[] = [];
  for (const fate of calendarOf(house).fatesFrom(from)) {
    if (fate.nominal > to && waiting.length === 0) break;
    if (!("train" in fate)) {
      waiting.push(fate);
      continue;
    }
    for (const each of [...waiting, fate]) if (each.nominal <= to) found.push([each, fate]);
    waiting = [];
  }
  return found;
};

/** What became of the train of one Friday. */
export const fateOf = (house: House, nominal: Day): [Fate, Leaving] =>
  fatesBetween(house, weekOf(nominal), dayAfter(weekOf(nominal), 6))[0]!;

type Known = { fate: Fate; carrier: Leaving; release: Release | undefined };

export const trainRow = (
  house: House,
  language: Language,
  { fate, carrier: { train }, release }: Known,
): Row => {
  const calendar = calendarOf(house);
  // What has left is history, whatever the calendar has become since.
  const run = release?.run ?? train.run;
  return {
    id: release?.id ?? null,
    nominal: fate.nominal,
    kind: fate.kind,
    run: fate.kind === "cancelled" ? train.run : run,
    cutoff: release?.cutoff ?? ("train" in fate ? new Date(fate.train.cutoff).toISOString() : null),
    reason: reasonIn(house, language, fate),
    provisional: train.provisional || calendar.workdays().isProvisional(fate.nominal),
    state: release ? stateWords(release, language) : null,
    version: release?.version ?? "",
    fixes: { all: 0, fixed: 0 },
  };
};

export const reasonIn = (house: House, language: Language, fate: Fate): string | null => {
  const reason = reasonFor(calendarOf(house), fate);
  return reason && inLanguage(reason, language);
};

export const hotfixRow = (release: Release, language: Language): Row => ({
  id: release.id,
  nominal: null,
  kind: "hotfix",
  run: release.run,
  cutoff: null,
  reason: release.facts["reason"] ?? null,
  provisional: false,
  state: stateWords(release, language),
  version: release.version,
  fixes: { all: 1, fixed: hasLeft(release.state) ? 1 : 0 },
});

export const stateWords = ({ state }: Release, language: Language) => ({
  name: state,
  label: inLanguage(stateOf(releaseFlow, state).label, language),
});
