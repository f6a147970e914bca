import { Refusal } from "../lib/refusal.ts";
import { routes } from "../lib/routes.ts";
import type { Contact, Staff } from "../people/index.ts";
import { api } from "./api.ts";
import { noticesOf, readNotices } from "./bell.ts";
import { keepChoices, showChoices } from "./choices.ts";
import {
  changeTemplate,
  checkTexts,
  listTemplates,
  showTemplate,
  templateCalled,
} from "./templates/edit.ts";
import { previewOf } from "./templates/preview.ts";

const staff = (actor: Staff | Contact): Staff => {
  if (actor.kind !== "staff") throw new Refusal(404, "route.not-found");
  return actor;
};

export const noticeRoutes = routes(api, {
  "GET /notices": ({ db, actor, query, language }) => noticesOf(db, actor, query.after, language),
  "PUT /notices/read": async ({ db, actor, body }) => {
    await readNotices(db, actor, body.ids);
  },

  "GET /me/notices": ({ house, actor }) => showChoices(house, actor),
  "PUT /me/notices": ({ db, actor, body }) => keepChoices(db, actor, body),

  "GET /settings/templates": ({ db, language }) => listTemplates(db, language),
  "GET /settings/templates/:name": ({ db, params, language }) =>
    showTemplate(db, params.name, language),
  "PUT /settings/templates/:name": ({ db, actor, params, body }) =>
    changeTemplate(db, staff(actor), params.name, body),
  "POST /settings/templates/:name/preview": ({ house, params, body }) => {
    const name = templateCalled(params.name);
    checkTexts(name, body);
    return previewOf(house, name, body);
  },
});
