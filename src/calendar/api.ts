import { z } from "zod";
import { contract } from "../lib/contract.ts";
import { TrainSetting } from "../settings/schema.ts";
import {
  CalendarQuery,
  CalendarView,
  CompanyDaysBody,
  CompanyDaysRow,
  HoursBody,
  HoursRow,
  Reason,
  TeamParam,
  TrainCheck,
  YearBody,
  YearCheck,
  Years,
} from "./schema.ts";

const byId = z.strictObject({ id: z.uuid() });
const made = z.object({ id: z.uuid() });
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.null() });

export const api = contract({
  "GET /calendar": {
    summary: "Which days are worked and why, and the trains, up to 400 days",
    may: "calendar.read",
    query: CalendarQuery,
    reply: CalendarView,
  },

  "GET /calendar/years": {
    summary: "The years of days off: by which notice, who confirmed it, what is only projected",
    may: "calendar.read",
    reply: Years,
  },
  "POST /calendar/years/check": {
    summary: "Check a year as it would be proposed; answers what it changes and keeps nothing",
    may: "calendar.write",
    body: YearBody,
    reply: YearCheck,
  },
  "POST /calendar/years": {
    summary: "Propose a year from the State Council's notice, by hand or as a holiday-cn file",
    may: "calendar.write",
    body: YearBody,
    reply: made,
  },
  "GET /calendar/years/:id/check": {
    summary: "What a proposed year changes",
    may: "calendar.read",
    params: byId,
    reply: YearCheck,
  },
  "POST /calendar/years/:id/confirmation": {
    summary: "Confirm a proposed year as the second person; from then on it counts",
    may: "calendar.write",
    params: byId,
  },
  "POST /calendar/years/:id/refusal": {
    summary: "Refuse a proposed year, or take back one's own",
    may: "calendar.write",
    params: byId,
    body: Reason,
  },

  "GET /calendar/company-days": {
    summary: "Days off, days worked and days without a train that the company itself set",
    may: "calendar.read",
    reply: listOf(CompanyDaysRow),
  },
  "POST /calendar/company-days": {
    summary: "Set days off, days worked or days without a train, for everybody or a team",
    may: "calendar.write",
    body: CompanyDaysBody,
    reply: made,
  },
  "PUT /calendar/company-days/:id": {
    summary: "Change days that the company set",
    may: "calendar.write",
    params: byId,
    body: CompanyDaysBody,
  },
  "DELETE /calendar/company-days/:id": {
    summary: "Remove days that the company set",
    may: "calendar.write",
    params: byId,
  },

  "GET /calendar/hours": {
    summary: "The business hours of everybody and of each team",
    may: "calendar.read",
    reply: listOf(HoursRow),
  },
  "PUT /calendar/hours/:team": {
    summary: "Set the business hours of a team, or of everybody",
    may: "calendar.write",
    params: TeamParam,
    body: HoursBody,
  },
  "DELETE /calendar/hours/:team": {
    summary: "Give up a team's own business hours; those of everybody hold again",
    may: "calendar.write",
    params: TeamParam,
  },

  "GET /calendar/train": {
    summary: "The rule by which trains leave",
    may: "calendar.read",
    reply: TrainSetting,
  },
  "PUT /calendar/train": {
    summary: "Change the rule by which trains leave",
    may: "calendar.write",
    body: TrainSetting,
  },
  "POST /calendar/train/check": {
    summary: "The next eight trains as a rule would have them; keeps nothing",
    may: "calendar.read",
    body: TrainSetting,
    reply: TrainCheck,
  },
});
