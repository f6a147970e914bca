import { daysBetween, weekdayOf, type Day } from "../../lib/day.ts";
import { inWords, type Calendar, type CompanyDays, type Holiday } from "../../calendar/index.ts";
import type { Language } from "../../lib/text.ts";

/** Days that are off or worked against what their weekday says, and what for. */
type Unusual = {
  from: Day;
  to: Day;
  /** Off for a holiday, worked in return for one, or as the company says. */
  kind: "holiday" | "make-up" | "off" | "work";
  label: string;
};

/** Between two days, those of a team that need a word; weekends need no reason. */
export const unusualDays = (
  { workdays, companyDay }: Calendar,
  teamId: string | null,
  [first, last]: readonly [Day, Day],
  language: Language,
): Unusual[] => {
  const { isWorking, holidayOn } = workdays(teamId);
  const found = new Map<Holiday | CompanyDays | Day, Unusual>();
  for (const day of daysBetween(first, last)) {
    const works = isWorking(day);
    const holiday = holidayOn(day);
    const company = companyDay(day, teamId);
    const usual = holiday ? (holiday.work?.includes(day) ?? false) : weekdayOf(day) <= 5;
    if (company && works !== usual) {
      const { from, to, label } = company;
      found.set(company, { from, to, kind: works ? "work" : "off", label });
    } else if (holiday) {
      const label = inWords(language, holiday.name);
      if (works) found.set(day, { from: day, to: day, kind: "make-up", label });
      else found.set(holiday, { from: holiday.from, to: holiday.to, kind: "holiday", label });
    }
  }
  return [...found.values()];
};
