import type { z } from "zod";
import { aroundTheClock, calendarOf } from "../../calendar/index.ts";
import type { Day } from "../../lib/day.ts";
import type { Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import type { Language } from "../../lib/text.ts";
import { wallAt } from "../../lib/zone.ts";
import { clocks, filled, inLanguage, say, type Text } from "../../flows/index.ts";
import type { Contact, Staff } from "../../people/index.ts";
import { setting } from "../../settings/index.ts";
import type { ClocksView } from "../schema.ts";
import { findTicket } from "../ticket.ts";
import { unusualDays } from "./days.ts";
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
  const { teamId } = past;
  const time = calendar.time(teamId);
  const now = Date.now();
  const shown = reckon(past, time, now).filter(
    ({ name }) => actor.kind === "staff" || name === "FR" || name === "NU",
  );
  const { timeZone } = setting(house, "vendor");
  return {
    plan: actor.kind === "staff" ? planOf(past) : null,
    items: shown.map((clock) => ({
      name: clock.name,
      label: inLanguage(clocks[clock.name].label, language),
      counts: clocks[clock.name].counts,
      ours: clocks[clock.name].ours,
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
        spent: Math.round((clock.aroundTheClock ? aroundTheClock : time).elapsed(from, to ?? now)),
        label: inLanguage(labelOf(past, actor, state), language),
      })),
      days: clock.aroundTheClock
        ? []
        : unusualDays(calendar, teamId, daysOf(clock, timeZone), language),
    })),
  };
};

const planOf = ({ terms }: Past) => {
  const latest = terms.at(-1);
  if (!latest?.terms) return null;
  return { name: latest.terms.plan, since: terms.length > 1 ? instant(latest.from) : null };
};

const instant = (at: number): string => new Date(at).toISOString();

/** The days on its way, between its beginning and its end. */
const daysOf = ({ from, due, metAt }: Reckoned, zone: string): readonly [Day, Day] => [
  wallAt(from, zone).day,
  wallAt(metAt ?? due ?? Date.now(), zone).day,
];

/** It stood where the version that it goes by now has no state. */
const earlier = {
  label: say("原版本中的状态", "a state of its earlier version"),
  customer: say("处理中", "In progress"),
};

// Customers read of a state what they read everywhere else.
const labelOf = ({ flow, facts = {} }: Past, actor: Staff | Contact, state: string): Text => {
  const { label, customer } = flow.states[state] ?? earlier;
  return actor.kind === "staff" ? label : filled(customer, facts);
};
