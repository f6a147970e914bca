import { routes, type Asked } from "../lib/routes.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Contact, Staff } from "../people/index.ts";
import { refreshCalendar } from "../calendar/index.ts";
import { defectOfTicket } from "./alike.ts";
import { knownIssues } from "./knownIssues.ts";
import { api } from "./api.ts";
import { changeDefect } from "./change.ts";
import { moveDay } from "./day.ts";
import { passFile } from "./files.ts";
import { addRequest, removeRequest } from "./link.ts";
import { listDefects } from "./list.ts";
import { moveDefect } from "./move.ts";
import { presentDefect } from "./present.ts";
import { previewReport } from "./preview.ts";

const staff = (actor: Staff | Contact): Staff => {
  if (actor.kind !== "staff") throw new Refusal(404, "route.not-found");
  return actor;
};

type OnDefect = Pick<Asked, "db" | "house" | "actor" | "language"> & { params: { number: number } };
const shown = ({ house, db, actor, params, language }: OnDefect) =>
  presentDefect(house, db, staff(actor), params.number, language);

export const defectRoutes = routes(api, {
  "GET /defects": ({ house, db, actor, query, language }) =>
    listDefects(house, db, staff(actor), query, language),
  "GET /defects/:number": (asked) => shown(asked),
  "PATCH /defects/:number": async (asked) => {
    await changeDefect(asked.db, staff(asked.actor), asked.params.number, asked.body);
    return shown(asked);
  },
  "POST /defects/:number/moves": async (asked) => {
    const { house, db, actor, params, body } = asked;
    await refreshCalendar(house);
    await moveDefect(house, db, staff(actor), params.number, body);
    return shown(asked);
  },
  "PUT /defects/:number/day": async (asked) => {
    await moveDay(asked.db, staff(asked.actor), asked.params.number, asked.body);
    return shown(asked);
  },
  "POST /defects/:number/requests": async (asked) => {
    const { house, db, actor, params, body } = asked;
    await refreshCalendar(house);
    await addRequest(house, db, staff(actor), params.number, body.ticket);
    return shown(asked);
  },
  "DELETE /defects/:number/requests/:ticket": async (asked) => {
    const { house, db, actor, params } = asked;
    await removeRequest(house, db, staff(actor), params.number, params.ticket);
    return shown(asked);
  },
  "GET /tickets/:number/defect": ({ house, db, actor, params, language }) =>
    defectOfTicket(house, db, staff(actor), params.number, language),
  "POST /tickets/:number/report-preview": ({ db, actor, params, body }) =>
    previewReport(db, staff(actor), params.number, body.answers),
  "PUT /tickets/:number/files/:id/passed": async (asked) => {
    const { house, db, params, body, language } = asked;
    const actor = staff(asked.actor);
    await passFile(db, actor, { ...params, ...body });
    return defectOfTicket(house, db, actor, params.number, language);
  },
  "POST /known-issues": ({ db, body, language }) => knownIssues(db, body, language),
});
