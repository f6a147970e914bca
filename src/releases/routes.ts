import { refreshCalendar } from "../calendar/index.ts";
import { Refusal } from "../lib/refusal.ts";
import { routes, type Asked } from "../lib/routes.ts";
import type { Contact, Staff } from "../people/index.ts";
import { api } from "./api.ts";
import { keepContents } from "./contents.ts";
import { fetchArtifact, fixOf } from "./fix.ts";
import { approveHotfix, askHotfix } from "./hotfix.ts";
import { listTrains } from "./list.ts";
import { moveRelease } from "./move.ts";
import { presentRelease } from "./present.ts";
import { takeOff } from "./takeOff.ts";

const staff = (actor: Staff | Contact): Staff => {
  if (actor.kind !== "staff") throw new Refusal(404, "route.not-found");
  return actor;
};

type ById = Pick<Asked, "db" | "house" | "actor" | "language"> & { params: { id: string } };
const shown = ({ db, house, actor, language, params }: ById) =>
  presentRelease(db, house, actor, language, params.id);

export const releaseRoutes = routes(api, {
  "GET /releases": async ({ db, house, language, query }) => {
    await refreshCalendar(house);
    return { items: await listTrains(db, house, language, query), next: null };
  },
  "POST /releases/hotfixes": async ({ db, actor, body }) => ({
    id: await askHotfix(db, staff(actor), body),
  }),
  "POST /releases/:id/approval": async (asked) => {
    await approveHotfix(asked.db, staff(asked.actor), asked.params.id);
    return shown(asked);
  },
  "GET /releases/:id": async (asked) => {
    await refreshCalendar(asked.house);
    return shown(asked);
  },
  "POST /releases/:id/moves": async (asked) => {
    const { db, house, actor, params, body } = asked;
    await refreshCalendar(house);
    await moveRelease(house, db, staff(actor), params.id, body);
    await refreshCalendar(house);
    return shown(asked);
  },
  "POST /releases/:id/removals": async (asked) => {
    const { db, house, actor, params, body } = asked;
    await refreshCalendar(house);
    await takeOff(house, db, staff(actor), params.id, body);
    return shown(asked);
  },
  "PUT /releases/:id/contents": async (asked) => {
    await keepContents(asked.db, asked.actor, asked.params.id, asked.body);
    return shown(asked);
  },

  "GET /tickets/:number/fix": async ({ db, actor, language, params }) => ({
    fix: await fixOf(db, actor, params.number, language),
  }),
  "POST /tickets/:number/fix/downloads": ({ db, actor, language, params, body }) =>
    fetchArtifact(db, actor, { number: params.number, artifactId: body.artifactId, language }),
});
