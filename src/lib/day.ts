/** A calendar day as text, `2026-10-09`: it sorts, compares and prints as itself, and no time zone can touch it. */
export type Day = `${number}-${number}-${number}`;

const DAY = 86_400_000;

/** Whether text is a day that exists. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  dayOf(Date.parse(text)) === text;

/** How many days since 1970-01-01. */
export const numberOf = (day: Day): number => Date.parse(day) / DAY;

export const dayAfter = (day: Day, days = 1): Day => dayOf((numberOf(day) + days) * DAY);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((numberOf(day) + 3) % 7) + 1;

/** The Monday of its week. */
export const weekOf = (day: Day): Day => dayAfter(day, 1 - weekdayOf(day));

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Every day from one to another, both included. */
export const daysBetween = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, numberOf(to) - numberOf(from) + 1) }, (_, i) =>
    dayAfter(from, i),
  );

const dayOf = (utc: number): Day => new Date(utc).toISOString().slice(0, 10) as Day;
