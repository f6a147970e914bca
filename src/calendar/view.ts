import type { z } from "zod";
import { dayAfter, daysBetween, numberOf, weekdayOf, type Day } from "../lib/day.ts";
import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import type { Calendar, TeamId } from "./calendar.ts";
import { coveredUntil } from "./coverage.ts";
import { calendarOf, today } from "./now.ts";
import type { CalendarDay, CalendarTrain, CalendarView } from "./schema.ts";
import type { Fate } from "./train.ts";
import type { Holiday } from "./years.ts";

const LONGEST = 400;

/** What each day is and why, and what becomes of the trains between them. */
export const viewCalendar = (
  house: House,
  language: Language,
  { from, to, team = null }: { from: string; to: string; team?: TeamId | undefined },
): z.input<typeof CalendarView> => {
  const [first, last] = [from, to] as [Day, Day];
  if (last < first || numberOf(last) - numberOf(first) > LONGEST)
    throw new Refusal(422, "calendar.range", { n: LONGEST }, { to: "calendar.range" });
  const calendar = calendarOf(house);
  return {
    coveredUntil: coveredUntil(calendar.years, today()),
    days: daysBetween(first, last).map((day) => describeDay(calendar, language, day, team)),
    trains: trainsBetween(calendar, language, first, last),
  };
};

export const inWords = (language: Language, name: Holiday["name"]): string =>
  language === "en" ? name.en : name.zh;

const describeDay = (
  calendar: Calendar,
  language: Language,
  day: Day,
  team: TeamId,
): z.input<typeof CalendarDay> => {
  const workdays = calendar.workdays(team);
  const works = workdays.isWorking(day);
  const company = calendar.companyDay(day, team);
  const holiday = workdays.holidayOn(day);
  return {
    day,
    works,
    ...(company
      ? { because: "company", name: company.label }
      : holiday
        ? { because: works ? "make-up" : "holiday", name: inWords(language, holiday.name) }
        : { because: weekdayOf(day) > 5 ? "weekend" : "weekday", name: null }),
    freeze: calendar.freeze(day)?.label ?? null,
    provisional: workdays.isProvisional(day),
  };
};

type TrainView = z.input<typeof CalendarTrain>;

/** Trains that should leave or do leave between two days. */
const trainsBetween = (calendar: Calendar, language: Language, from: Day, to: Day): TrainView[] => {
  const found: TrainView[] = [];
  for (const train of trainsAbout(calendar, language, from)) {
    found.push(train);
    if (train.cutoff && train.nominal > to) break;
  }
  const within = (day: string) => from <= day && day <= to;
  return found.filter(({ nominal, run, cutoff }) => within(nominal) || (cutoff && within(run)));
};

/** What becomes of the next trains, from a day on. */
export const nextTrains = (
  calendar: Calendar,
  language: Language,
  from: Day,
  count: number,
): TrainView[] => {
  const found: TrainView[] = [];
  for (const train of trainsAbout(calendar, language, from)) {
    if (train.nominal >= from || (train.cutoff && train.run >= from)) found.push(train);
    if (found.length === count) break;
  }
  return found;
};

/** Every train from before a day on, as one may have been moved here from weeks ago; without an end. */
function* trainsAbout(calendar: Calendar, language: Language, day: Day): Generator<TrainView> {
  let waiting: Fate[] = [];
  for (const fate of calendar.fatesFrom(dayAfter(day, -28))) {
    // Its fixes ride on one that is not known yet.
    if (!("train" in fate)) {
      waiting.push(fate);
      continue;
    }
    for (const each of [...waiting, fate]) yield describeTrain(calendar, language, each, fate);
    waiting = [];
  }
}

const describeTrain = (
  calendar: Calendar,
  language: Language,
  fate: Fate,
  { train }: Extract<Fate, { train: unknown }>,
): TrainView => ({
  nominal: fate.nominal,
  kind: fate.kind,
  run: train.run,
  cutoff: "train" in fate ? new Date(fate.train.cutoff).toISOString() : null,
  reason: reasonIn(calendar, language, fate),
  provisional: train.provisional || calendar.workdays().isProvisional(fate.nominal),
});

/** What is said where a day is another one and nothing else is known. */
export const otherDays: Holiday["name"] = { zh: "放假与调休安排变化", en: "working days changed" };

/** Why a train does not leave on its day; null where it does, or where the next one is simply too near. */
export const reasonFor = (calendar: Calendar, { nominal, kind }: Fate): Holiday["name"] | null => {
  if (kind === "regular") return null;
  const said =
    calendar.decision(nominal)?.reason ??
    (kind === "frozen"
      ? calendar.freeze(nominal)
      : calendar.companyDay(nominal, calendar.trainTeam)
    )?.label;
  if (said) return { zh: said, en: said };
  return calendar.workdays(calendar.trainTeam).holidayOn(nominal)?.name ?? null;
};

const reasonIn = (calendar: Calendar, language: Language, fate: Fate): string | null => {
  const reason = reasonFor(calendar, fate);
  return reason && inWords(language, reason);
};
