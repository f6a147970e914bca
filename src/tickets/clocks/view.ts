import type { z } from "zod";
import { calendarOf, type Holiday, type Workdays } from "../../calendar/index.ts";
import { daysBetween } from "../../lib/day.ts";
import type { Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import type { Language } from "../../lib/text.ts";
import { wallAt } from "../../lib/zone.ts";
import { clocks, inLanguage, stateOf } from "../../flows/index.ts";
import type { Contact, Staff } from "../../people/index.ts";
import { setting } from "../../settings/index.ts";
import type { ClocksView } from "../schema.ts";
import { findTicket } from "../ticket.ts";
import { pastsOf } from "./past.ts";
import { reckon, type Past, type Reckoned } from "./reckon.ts";

/** The clocks of a request with what they are made of; customers see those that promise them something. */
export const clocksOf = async (
  house: House,
  db: Db,
  actor: Staff | Contact,
  number: number,
  language: Language,
): Promise<z.input<typeof ClocksView>> => {
  const { id } = await findTicket(db, actor, number);
  const past = (await pastsOf(house, db, [id])).get(id);
  if (!past) return { items: [], plan: null };
  const calendar = calendarOf(house);
  const shown = reckon(past, calendar.time(past.teamId), Date.now()).filter(
    ({ name }) => actor.kind === "staff" || name === "FR" || name === "NU",
  );
  const workdays = calendar.workdays(past.teamId);
  const { timeZone } = setting(house, "vendor");
  return {
    plan: actor.kind === "staff" ? planOf(past) : null,
    items: shown.map((clock) => ({
      name: clock.name,
      label: inLanguage(clocks[clock.name].label, language),
      standing: clock.standing,
      from: instant(clock.from),
      target: Math.round(clock.target),
      spent: Math.round(clock.spent),
      aroundTheClock: clock.aroundTheClock,
      due: clock.due === null ? null : instant(clock.due),
      metAt: clock.metAt === null ? null : instant(clock.metAt),
      pauses: clock.pauses.map(({ from, to, state }) => ({
        from: instant(from),
        to: to === null ? null : instant(to),
        label: inLanguage(stateOf(past.flow, state).label, language),
      })),
      holidays: holidaysOn(clock, workdays, timeZone, language),
    })),
  };
};

const planOf = ({ terms }: Past) => {
  const latest = terms.at(-1);
  if (!latest?.terms) return null;
  return { name: latest.terms.plan, since: terms.length > 1 ? instant(latest.from) : null };
};

const instant = (at: number): string => new Date(at).toISOString();

/** The holidays a clock leaves out between its beginning and its end; weekends need no reason. */
const holidaysOn = (
  { from, due, metAt, aroundTheClock }: Reckoned,
  { holidayOn, isWorking }: Workdays,
  zone: string,
  language: Language,
) => {
  if (aroundTheClock) return [];
  const last = wallAt(metAt ?? due ?? Date.now(), zone).day;
  const found = new Set<Holiday>();
  for (const day of daysBetween(wallAt(from, zone).day, last)) {
    const holiday = holidayOn(day);
    if (holiday && !isWorking(day)) found.add(holiday);
  }
  return [...found].map(({ from, to, name }) => ({ from, to, label: inLanguage(name, language) }));
};
