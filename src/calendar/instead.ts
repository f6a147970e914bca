import { daysBetween, dayAfter, weekOf, type Day } from "../lib/day.ts";
import type { Calendar } from "./calendar.ts";
import { reasonFor } from "./view.ts";
import type { Holiday } from "./years.ts";

/** The Friday by which a fix would come in a year without holidays, and what makes it another day. */
export type Instead = { from: Day; reason: Holiday["name"] };

/** Why what is reported at an instant does not come on the day it usually would (R64); null where it does. */
export const insteadOf = (calendar: Calendar, reported: number): Instead | null => {
  const { run: from } = calendar.usualTrainFor(reported);
  if (from === calendar.trainFor(reported).run) return null;
  const [fate] = calendar.fatesFrom(from).take(1);
  const reason = (fate && reasonFor(calendar, fate)) ?? dayOffBefore(calendar, from);
  return reason && { from, reason };
};

// Its Friday is worked, but a day off that week brings the cut-off forward.
const dayOffBefore = (calendar: Calendar, friday: Day): Holiday["name"] | null => {
  const { trainTeam } = calendar;
  const workdays = calendar.workdays(trainTeam);
  const day = daysBetween(weekOf(friday), dayAfter(friday, -1)).find(
    (each) => !workdays.isWorking(each),
  );
  if (!day) return null;
  const label = calendar.companyDay(day, trainTeam)?.label;
  return label ? { zh: label, en: label } : (workdays.holidayOn(day)?.name ?? null);
};
