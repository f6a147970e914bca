import type { Handlers } from "../../lib/routes.ts";
import { contactOnly } from "../binding/contact-only.ts";
import { invite, listInvitations, takeBack } from "../binding/invite.ts";
import { vouch } from "../binding/vouch.ts";
import { todayOf } from "../today.ts";
import type { contactApi } from "./api.ts";
import { administrator, colleaguesOf, proposeColleague } from "./colleagues.ts";
import { endColleague, endPerson } from "./depart.ts";
import { askErasure, erasePerson, erasureOf, takeErasureBack } from "./erasure.ts";
import { searchMyProjects } from "./my-projects.ts";
import { personCard } from "./page.ts";
import { revealIdentities } from "./reveal.ts";
import { listContacts } from "./store.ts";

export const contactHandlers: Handlers<typeof contactApi> = {
  "GET /contacts": ({ db, query }) => listContacts(db, query),
  "GET /contacts/:id": ({ db, params }) => personCard(db, params.id),
  "POST /contacts/:id/reveals": ({ db, actor, params, body }) =>
    revealIdentities(db, actor, params.id, body.reason),
  "POST /contacts/:id/departure": ({ db, actor, params, body }) =>
    endPerson(db, actor, params.id, body.reason),
  "POST /contacts/:id/erasure": ({ db, actor, params, body }) =>
    erasePerson(db, actor, params.id, body.reason),

  "GET /me/deletion": ({ db, actor }) => erasureOf(db, contactOnly(actor)),
  "POST /me/deletion": ({ db, actor }) => askErasure(db, contactOnly(actor)),
  "DELETE /me/deletion": ({ db, actor }) => takeErasureBack(db, contactOnly(actor)),
  "GET /my/projects": ({ db, house, actor, query }) =>
    searchMyProjects(db, actor, todayOf(house), query.q),
  "GET /company/people": ({ db, actor }) => colleaguesOf(db, administrator(actor)),
  "POST /company/vouchers": async ({ db, actor, body }) => {
    const admin = administrator(actor);
    await vouch(db, admin, body);
    return colleaguesOf(db, admin);
  },
  "POST /company/people/:id/departure": async ({ db, actor, params, body }) => {
    const admin = administrator(actor);
    await endColleague(db, admin, params.id, body.reason);
    return colleaguesOf(db, admin);
  },
  "POST /company/people/:id/proposal": async ({ db, actor, params, body }) => {
    const admin = administrator(actor);
    await proposeColleague(db, admin, params.id, body.scope);
    return colleaguesOf(db, admin);
  },
  "GET /company/invitations": async ({ db, actor }) => {
    const { items } = await listInvitations(db, {
      companyId: administrator(actor).companyId,
      limit: 100,
    });
    return { items };
  },
  "POST /company/invitations": ({ db, house, actor, body }) => {
    const admin = administrator(actor);
    return invite(db, admin, house.vault, { ...body, companyId: admin.companyId });
  },
  "DELETE /company/invitations/:id": ({ db, actor, params }) => {
    const admin = administrator(actor);
    return takeBack(db, admin, params.id, admin.companyId);
  },
};
