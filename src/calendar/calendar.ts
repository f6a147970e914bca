import { dayAfter, daysBetween, weekOf, type Day } from "../lib/day.ts";
import { businessTimeOf, usualHours, type BusinessTime, type Hours } from "./hours.ts";
import { projectedYear } from "./statute.ts";
import { cutoffOf, fatesFrom, trainFor, type Fate, type Train, type TrainRule } from "./train.ts";
import { workdaysOf, type Workdays } from "./workdays.ts";
import { knownYears, type Year } from "./years.ts";

export type TeamId = string | null;
export type CompanyDays = {
  id: string;
  from: Day;
  to: Day;
  kind: "off" | "work" | "no-train";
  label: string;
  teamId: TeamId;
};
/** What somebody said of a train, by its Friday: another day, or none. */
export type Decision = {
  nominal: Day;
  run: Day | null;
  reason: string;
  by: string | null;
  at: string;
};
/** Until when a train boarded whose list is closed, by its Friday. */
export type Closed = { nominal: Day; cutoff: string };
/** What the house keeps about days, hours and trains. */
export type Kept = {
  /** The years in force by a confirmed notice. */
  years: Readonly<Record<number, Year>>;
  companyDays: readonly CompanyDays[];
  hours: ReadonlyMap<TeamId, Hours>;
  decisions: readonly Decision[];
  closed: readonly Closed[];
};

/** Days, hours and trains as they are now; the same answers for everyone who asks. */
export type Calendar = {
  years: Readonly<Record<number, Year>>;
  rule: TrainRule;
  /** The team whose days off count for trains. */
  trainTeam: TeamId;
  /** Which days a team works; without one, everybody. */
  workdays(teamId?: TeamId): Workdays;
  /** The business hours of a team; without any of its own, those of everybody. */
  time(teamId?: TeamId): BusinessTime;
  hours(teamId?: TeamId): Hours;
  /** What the company itself says of a day, for a team: its own word before everybody's. */
  companyDay(day: Day, teamId?: TeamId): CompanyDays | undefined;
  /** The days without a train, with the reason. */
  freeze(day: Day): CompanyDays | undefined;
  /** What somebody said of the train of a Friday. */
  decision(nominal: Day): Decision | undefined;
  /** The train that fixes a bug reported to R&D at an instant. */
  trainFor(reported: number): Train;
  /** The same in a year without holidays, and without anything said about trains. */
  usualTrainFor(reported: number): Train;
  /** Until when a train boards that leaves on a day. */
  cutoffOf(run: Day): number;
  /** What becomes of each train from a day on. */
  fatesFrom(day: Day): Generator<Fate>;
};

type Rule = TrainRule & { team: TeamId };

const noHolidays = workdaysOf({});

/** Notices before projections, a team's own days before everybody's (calendar.md §2.1). */
export const calendarFrom = (
  kept: Kept,
  { team, ...plain }: Rule,
  years: Calendar["years"],
): Calendar => {
  const said = dayTable(kept.companyDays);
  // Of a week, whatever the weekday of the rule was when somebody decided.
  const ofWeek = (nominal: Day): Day => dayAfter(weekOf(nominal), plain.weekday - 1);
  const decisions = new Map(kept.decisions.map((each) => [ofWeek(each.nominal), each]));
  const rule = {
    ...plain,
    frozen: new Set(said.freezes.keys()),
    decided: new Map([...decisions].map(([nominal, { run }]) => [nominal, run])),
    closed: new Map(
      kept.closed.map(({ nominal, cutoff }) => [ofWeek(nominal), Date.parse(cutoff)]),
    ),
  };
  const once = <T>(make: (teamId: TeamId) => T) => {
    const made = new Map<TeamId, T>();
    return (teamId: TeamId = null): T => {
      const known = made.get(teamId);
      if (known !== undefined) return known;
      const fresh = make(teamId);
      made.set(teamId, fresh);
      return fresh;
    };
  };
  const overlay = (teamId: TeamId) =>
    new Map([
      ...(said.byTeam.get(null) ?? []),
      ...(teamId === null ? [] : (said.byTeam.get(teamId) ?? [])),
    ]);
  const workdays = once((teamId) =>
    workdaysOf(
      years,
      new Map(
        [...overlay(teamId)].map(([day, { kind }]) => [day, kind === "work" ? "work" : "off"]),
      ),
    ),
  );
  const hours = (teamId: TeamId = null): Hours =>
    kept.hours.get(teamId) ?? kept.hours.get(null) ?? usualHours;
  return {
    years,
    rule,
    trainTeam: team,
    workdays,
    hours,
    time: once((teamId) => businessTimeOf(workdays(teamId), hours(teamId), rule.zone)),
    companyDay: (day, teamId = null) =>
      (teamId === null ? undefined : said.byTeam.get(teamId)?.get(day)) ??
      said.byTeam.get(null)?.get(day),
    freeze: (day) => said.freezes.get(day),
    decision: (nominal) => decisions.get(nominal),
    trainFor: (reported) => trainFor(workdays(team), rule, reported),
    usualTrainFor: (reported) => trainFor(noHolidays, plain, reported),
    cutoffOf: (day) => cutoffOf(workdays(team), rule, day),
    fatesFrom: (day) => fatesFrom(workdays(team), rule, day),
  };
};

/** The notices of the program and those imported; beyond them what the law alone says, some years ahead. */
export const yearsWith = (imported: Kept["years"], until: number): Record<number, Year> => {
  const latest = Math.max(...Object.keys({ ...knownYears, ...imported }).map(Number));
  const projected: Record<number, Year> = {};
  for (let year = latest + 1; year <= until; year++) projected[year] = projectedYear(year);
  return { ...projected, ...knownYears, ...gaps(imported), ...imported };
};

// A year imported beyond the next leaves one between that nothing is known of.
const gaps = (imported: Kept["years"]): Record<number, Year> => {
  const missing: Record<number, Year> = {};
  for (const year of Object.keys(imported).map(Number))
    for (let before = year - 1; !knownYears[before] && before > 2024; before--)
      missing[before] = projectedYear(before);
  return missing;
};

const dayTable = (companyDays: readonly CompanyDays[]) => {
  const byTeam = new Map<TeamId, Map<Day, CompanyDays>>();
  const freezes = new Map<Day, CompanyDays>();
  for (const entry of companyDays) {
    const days =
      entry.kind === "no-train"
        ? freezes
        : (byTeam.get(entry.teamId) ?? new Map<Day, CompanyDays>());
    if (entry.kind !== "no-train") byTeam.set(entry.teamId, days);
    for (const day of daysBetween(entry.from, entry.to)) days.set(day, entry);
  }
  return { byTeam, freezes };
};
