import type { House } from "../lib/house.ts";
import { routes } from "../lib/routes.ts";
import { changeSetting, setting } from "../settings/index.ts";
import { api } from "./api.ts";
import {
  addCompanyDays,
  changeCompanyDays,
  listCompanyDays,
  removeCompanyDays,
} from "./companyDays.ts";
import { listYears } from "./list.ts";
import { refreshCalendar } from "./now.ts";
import { checkOf, confirmYear, proposeYear, refuseYear, tryYear } from "./propose.ts";
import { dropHours, listHours, setHours } from "./teamHours.ts";
import { tryRule } from "./tryRule.ts";
import { viewCalendar } from "./view.ts";

const all = <Item>(items: Item[]) => ({ items, next: null });

/** Whoever looks sees what was changed a moment ago, also in another process. */
const fresh = async <T>({ house }: { house: House }, look: () => T): Promise<Awaited<T>> => {
  await refreshCalendar(house);
  return await look();
};
/** After a change this process knows at once; the others hear of it by its event. */
const changed = async <T>({ house }: { house: House }, change: Promise<T>): Promise<T> => {
  const answer = await change;
  await refreshCalendar(house);
  return answer;
};

export const calendarRoutes = routes(api, {
  "GET /calendar": (asked) =>
    fresh(asked, () => viewCalendar(asked.house, asked.language, asked.query)),

  "GET /calendar/years": (asked) =>
    fresh(asked, () => listYears(asked.db, asked.house, asked.language)),
  "POST /calendar/years/check": (asked) =>
    fresh(asked, () => tryYear(asked.house, asked.language, asked.body)),
  "POST /calendar/years": ({ db, actor, body }) => proposeYear(db, actor, body),
  "GET /calendar/years/:id/check": (asked) =>
    fresh(asked, () => checkOf(asked.db, asked.house, asked.language, asked.params.id)),
  "POST /calendar/years/:id/confirmation": (asked) =>
    changed(asked, confirmYear(asked.db, asked.actor, asked.params.id)),
  "POST /calendar/years/:id/refusal": ({ db, actor, params, body }) =>
    refuseYear(db, actor, params.id, body.reason),

  "GET /calendar/company-days": async ({ db }) => all(await listCompanyDays(db)),
  "POST /calendar/company-days": (asked) =>
    changed(asked, addCompanyDays(asked.db, asked.actor, asked.body)),
  "PUT /calendar/company-days/:id": (asked) =>
    changed(asked, changeCompanyDays(asked.db, asked.actor, asked.params.id, asked.body)),
  "DELETE /calendar/company-days/:id": (asked) =>
    changed(asked, removeCompanyDays(asked.db, asked.actor, asked.params.id)),

  "GET /calendar/hours": async ({ db }) => all(await listHours(db)),
  "PUT /calendar/hours/:team": (asked) =>
    changed(asked, setHours(asked.db, asked.actor, asked.params.team, asked.body)),
  "DELETE /calendar/hours/:team": (asked) =>
    changed(asked, dropHours(asked.db, asked.actor, asked.params.team)),

  "GET /calendar/train": ({ house }) => setting(house, "train"),
  "PUT /calendar/train": ({ house, actor, body }) => changeSetting(house, actor, "train", body),
  "POST /calendar/train/check": (asked) =>
    fresh(asked, () => tryRule(asked.house, asked.language, asked.body)),
});
