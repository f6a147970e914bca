import { z } from "zod";
import { isDay } from "../lib/day.ts";
import { day, line, name, words } from "../lib/fields.ts";

const calendarDay = z
  .string()
  .refine((text) => isDay(text) && text >= "2024" && text < "2036", {
    params: { code: "calendar.day-unknown" },
  })
  .meta({ format: "date" });
const clock = z.string().refine((text) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text), {
  params: { code: "calendar.clock" },
});
const dateOfYear = z
  .string()
  // Of a leap year, the one that has every date.
  .refine((text) => isDay(`2024-${text}`), { params: { code: "calendar.date-of-year" } });
const moment = z.iso.datetime();
const team = z.uuid().nullable();
const Who = z.object({ id: z.uuid(), name: z.string() });

export const CalendarQuery = z.strictObject({
  from: calendarDay,
  to: calendarDay,
  team: z.uuid().optional(),
});
export const CalendarDay = z.object({
  day,
  works: z.boolean(),
  because: z.enum(["weekday", "weekend", "holiday", "make-up", "company"]),
  /** The holiday it is off for or worked for, or what the company calls it. */
  name: z.string().nullable(),
  /** What the company calls the time in which nothing is released. */
  freeze: z.string().nullable(),
  /** No official notice of the year is known yet. */
  provisional: z.boolean(),
});
export const CalendarTrain = z.object({
  nominal: day,
  kind: z.enum(["regular", "moved", "merged", "skipped", "frozen", "cancelled"]),
  /** The day it leaves; of one that does not, the day of the train that takes its fixes. */
  run: day,
  cutoff: moment.nullable(),
  /** The holiday, the company's own day, or what somebody said, for which it does not leave as usual. */
  reason: z.string().nullable(),
  provisional: z.boolean(),
});
export const CalendarView = z.object({
  coveredUntil: day,
  days: z.array(CalendarDay),
  trains: z.array(CalendarTrain),
});
/** What becomes of the next trains. */
export const TrainCheck = z.object({ trains: z.array(CalendarTrain) });

const holiday = {
  name: name(40),
  from: calendarDay,
  to: calendarDay,
  work: z.array(calendarDay).max(10).default([]),
};
/** A year in the JSON form of the public holiday-cn files. */
const HolidayFile = z.object({
  year: z.int().min(2000).max(2100),
  papers: z.array(line(300)).max(20).optional(),
  days: z
    .array(z.object({ name: name(40), date: calendarDay, isOffDay: z.boolean() }))
    .min(1)
    .max(200),
});
/** By hand with `year` and `holidays`, or with the `file`. */
export const YearBody = z.strictObject({
  notice: line(300).default(""),
  year: z.int().min(2000).max(2100).optional(),
  holidays: z.array(z.strictObject(holiday)).min(1).max(20).optional(),
  file: HolidayFile.optional(),
});
export const Reason = z.strictObject({ reason: words(500) });

const HolidayView = z.object({ name: z.string(), from: day, to: day, work: z.array(day) });
export const Difference = z.object({ day, works: z.boolean(), name: z.string().nullable() });
export const YearCheck = z.object({
  year: z.int(),
  notice: z.string(),
  holidays: z.array(HolidayView),
  working: z.int(),
  off: z.int(),
  /** Days that are otherwise than what counts now. */
  fromKnown: z.array(Difference),
  /** Days that are otherwise than the law alone would have them. */
  fromProjection: z.array(Difference),
  /** Trains that leave on another day than now; null where there is none. */
  trains: z.array(z.object({ nominal: day, before: day.nullable(), after: day.nullable() })),
});
export const YearRow = z.object({
  /** Null for a year that came with the program. */
  id: z.uuid().nullable(),
  year: z.int(),
  state: z.enum(["confirmed", "projected", "proposed", "refused", "replaced"]),
  notice: z.string().nullable(),
  holidays: z.array(HolidayView),
  proposedBy: Who.nullable(),
  proposedAt: moment.nullable(),
  decidedBy: Who.nullable(),
  decidedAt: moment.nullable(),
  reason: z.string().nullable(),
});
export const Years = z.object({
  coveredUntil: day,
  /** The year whose notice has to be imported now. */
  missing: z.int().nullable(),
  items: z.array(YearRow),
  next: z.null(),
});

export const CompanyDaysBody = z.strictObject({
  from: calendarDay,
  to: calendarDay,
  kind: z.enum(["off", "work", "no-train"]),
  label: name(60),
  teamId: team.default(null),
});
export const CompanyDaysRow = z.object({
  id: z.uuid(),
  from: day,
  to: day,
  kind: CompanyDaysBody.shape.kind,
  label: z.string(),
  team: Who.nullable(),
});

const spans = z
  .array(z.strictObject({ from: clock, to: clock }))
  .min(1)
  .max(6);
export const HoursBody = z.strictObject({
  spans,
  seasons: z
    .array(z.strictObject({ from: dateOfYear, to: dateOfYear, spans }))
    .max(6)
    .default([]),
});
export type HoursOnWire = z.output<typeof HoursBody>;
export const HoursRow = z.object({
  /** Null for everybody who has no hours of his team. */
  team: Who.nullable(),
  /** False where the hours of everybody hold, or those that came with the program. */
  own: z.boolean(),
  ...HoursBody.shape,
});
export const TeamParam = z.strictObject({
  team: z.union([z.literal("everybody"), z.uuid()]),
});
