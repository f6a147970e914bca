import { clocksOf } from "./clocks/view.ts";
import { Refusal } from "../lib/refusal.ts";
import { routes, type Asked } from "../lib/routes.ts";
import { contactOnly, type Contact, type Staff } from "../people/index.ts";
import { setting } from "../settings/index.ts";
import { currentTypes } from "../types/index.ts";
import { api } from "./api.ts";
import { assignTicket } from "./assign.ts";
import { changeMany } from "./bulk.ts";
import { changeTicket } from "./change.ts";
import { createTicket } from "./create.ts";
import { rate, urge } from "./customer.ts";
import { handDeliveryOver } from "./deliveries.ts";
import { deliveriesOf } from "./deliveryList.ts";
import { dispute } from "./dispute.ts";
import { draftsOf, dropDraft, keepDraft } from "./drafts.ts";
import { editMessage } from "./edit.ts";
import { checkEstimate } from "./estimates.ts";
import { exportTickets } from "./export.ts";
import { severityViews, typeViews } from "./fields.ts";
import { follow, unfollow } from "./follow.ts";
import { historyOf } from "./history.ts";
import { countTickets, listTickets } from "./list.ts";
import { tickItem } from "./items.ts";
import { linkTickets, mergeTicket, splitTicket, unlinkTickets } from "./merge.ts";
import { findMessage, messagesOf, type Channel } from "./messages.ts";
import { moveTicket } from "./move.ts";
import { dataOf } from "./my-data.ts";
import { givePassword, showPassword } from "./passwords.ts";
import { presentTicket } from "./present.ts";
import { inHand } from "./routing/away.ts";
import { listLoads } from "./routing/members.ts";
import { changeRouting, showRouting, tryRouting } from "./routing/settings.ts";
import { renewType } from "./renew.ts";
import { turnInto } from "./turn.ts";
import { markRead } from "./read.ts";
import { tagsInUse } from "./tags.ts";
import { findTicket } from "./ticket.ts";
import { changeView, deleteView, saveView, viewsOf } from "./views.ts";
import { addWatcher, removeWatcher } from "./watch.ts";
import { wayOf } from "./way.ts";
import { writeMessage } from "./write.ts";

/** What a call came by: a page of ours, or a program with a token. */
const channelOf = ({ actor, request }: Pick<Asked, "actor" | "request">): Channel => {
  if (request.sessionId === null) return "api";
  return actor.kind === "staff" ? "desk" : "portal";
};

const staff = (actor: Staff | Contact): Staff => {
  if (actor.kind !== "staff") throw new Refusal(404, "route.not-found");
  return actor;
};

type OnTicket = Pick<Asked, "house" | "db" | "actor" | "language"> & { params: { number: number } };
const shown = ({ house, db, actor, language, params }: OnTicket) =>
  presentTicket(house, db, actor, params.number, language);

export const ticketRoutes = routes(api, {
  "GET /ticket-types": async ({ db, actor, language }) => ({
    types: typeViews(actor, await currentTypes(db), language),
    severities: severityViews(language),
  }),
  "GET /tickets": ({ db, actor, query, language }) => listTickets(db, actor, query, language),
  "GET /tickets/export": async ({ db, house, actor, query, language, reply }) => {
    const { timeZone } = setting(house, "vendor");
    const writing = { language: query.language ?? language, timeZone };
    const { language: _, ...filter } = query;
    const file = await exportTickets(db, actor, filter, writing);
    void reply.header("content-disposition", 'attachment; filename="tickets.csv"');
    return file;
  },
  "GET /tickets/counts": async ({ db, actor }) =>
    countTickets(db, actor, actor.kind === "staff" ? await viewsOf(db, actor) : []),
  "GET /tickets/loads": async ({ db }) => ({ items: await listLoads(db) }),
  "POST /tickets": (asked) => createTicket(asked.db, asked.actor, asked.body, channelOf(asked)),
  "POST /tickets/bulk": (asked) => {
    const action = { ...asked.body, channel: channelOf(asked) };
    return changeMany(asked.db, staff(asked.actor), action, asked.language);
  },
  "GET /tickets/:number": shown,
  "PATCH /tickets/:number": async (asked) => {
    await changeTicket(asked.db, staff(asked.actor), asked.params.number, asked.body);
    return shown(asked);
  },
  "GET /tickets/:number/messages": async ({ db, actor, params, query, language }) => {
    const { id } = await findTicket(db, actor, params.number);
    return messagesOf(db, actor, id, language, query.before);
  },
  "POST /tickets/:number/messages": async (asked) => {
    const { db, actor, params, body } = asked;
    const { ticketId, messageId } = await writeMessage(
      db,
      actor,
      params.number,
      body,
      channelOf(asked),
    );
    return findMessage(db, actor, ticketId, messageId, asked.language);
  },
  "PATCH /tickets/:number/messages/:id": ({ db, actor, params, body, language }) =>
    editMessage(db, actor, { ...params, ...body }, language),
  "POST /tickets/:number/files/:id/password": ({ house, actor, params }) =>
    showPassword(house, staff(actor), params),
  "PUT /files/:id/password": ({ house, actor, params, body }) =>
    givePassword(house, actor, params.id, body.password),
  "POST /tickets/:number/moves": async (asked) => {
    const move = { ...asked.body, channel: channelOf(asked) };
    await moveTicket(asked.db, asked.actor, asked.params.number, move);
    return shown(asked);
  },
  "PUT /tickets/:number/estimates/:version/check": async (asked) => {
    await checkEstimate(asked.db, asked.actor, asked.params.number, asked.params.version);
    return shown(asked);
  },
  "GET /projects/:id/deliveries": async ({ db, actor, params }) => ({
    items: await deliveriesOf(db, actor, params.id),
  }),
  "PUT /deliveries/:id/developer": ({ db, actor, params, body }) =>
    handDeliveryOver(db, staff(actor), params.id, body.personId),
  "POST /tickets/:number/dispute": async (asked) => {
    const { reason } = asked.body;
    const channel = channelOf(asked);
    await dispute(asked.db, asked.actor, asked.params.number, { reason, channel });
    return shown(asked);
  },
  "PUT /tickets/:number/items/:position": async (asked) => {
    const { number, position } = asked.params;
    await tickItem(asked.db, asked.actor, number, position, asked.body.given);
    return shown(asked);
  },
  "PUT /tickets/:number/assignment": async (asked) => {
    await assignTicket(asked.db, staff(asked.actor), asked.params.number, asked.body);
    return shown(asked);
  },
  "POST /tickets/:number/watchers": async (asked) => {
    await addWatcher(asked.db, asked.actor, asked.params.number, asked.body.address);
    return shown(asked);
  },
  "DELETE /tickets/:number/watchers/:address": async (asked) => {
    await removeWatcher(asked.db, asked.actor, asked.params.number, asked.params.address);
    return shown(asked);
  },
  "PUT /tickets/:number/following": async ({ db, actor, params, body }) => {
    const { id } = await findTicket(db, actor, params.number);
    await (body.following ? follow(db, id, [actor.id]) : unfollow(db, id, actor.id));
  },
  "PUT /tickets/:number/read": async ({ db, actor, params }) => {
    await markRead(db, actor.id, (await findTicket(db, actor, params.number)).id);
  },
  "POST /tickets/:number/urge": async (asked) => {
    await urge(asked.house, asked.db, asked.actor, asked.params.number, asked.body.reason);
    return shown(asked);
  },
  "POST /tickets/:number/rating": async (asked) => {
    await rate(asked.db, asked.actor, asked.params.number, asked.body);
    return shown(asked);
  },
  "PUT /tickets/:number/type": async (asked) => {
    await turnInto(asked.db, staff(asked.actor), asked.params.number, asked.body);
    return shown(asked);
  },
  "PUT /tickets/:number/type-version": async (asked) => {
    await renewType(asked.db, staff(asked.actor), asked.params.number, asked.body.reason);
    return shown(asked);
  },
  "POST /tickets/:number/merge": ({ db, actor, params, body }) =>
    mergeTicket(db, staff(actor), params.number, body.into),
  "POST /tickets/:number/split": ({ db, actor, params, body }) =>
    splitTicket(db, staff(actor), params.number, body),
  "POST /tickets/:number/links": async (asked) => {
    await linkTickets(asked.db, staff(asked.actor), asked.params.number, asked.body.other);
    return shown(asked);
  },
  "DELETE /tickets/:number/links/:other": async (asked) => {
    await unlinkTickets(asked.db, staff(asked.actor), asked.params.number, asked.params.other);
    return shown(asked);
  },
  "GET /tickets/:number/clocks": ({ house, db, actor, params, language }) =>
    clocksOf(house, db, actor, params.number, language),
  "GET /tickets/:number/flow": ({ db, actor, params, language }) =>
    wayOf(db, actor, params.number, language),
  "GET /tickets/:number/history": async ({ db, actor, params, language }) => ({
    items: await historyOf(db, actor, await findTicket(db, actor, params.number), language),
  }),
  "GET /settings/routing": ({ db, house }) => showRouting(db, house),
  "PUT /settings/routing": ({ db, house, actor, body }) => changeRouting(db, house, actor, body),
  "POST /settings/routing/trial": ({ db, house, body }) => tryRouting(db, house, body),
  "GET /me/in-hand": ({ db, actor }) => inHand(db, actor.id),
  "GET /me/data": ({ db, actor, request, reply }) => {
    void reply.header("content-disposition", 'attachment; filename="my-data.json"');
    return dataOf(db, contactOnly(actor), request.sessionId);
  },
  "GET /drafts": async ({ db, actor }) => ({ items: await draftsOf(db, actor) }),
  "PUT /drafts/:place": async ({ db, actor, params, body }) => {
    await keepDraft(db, actor, params.place, body.body);
  },
  "DELETE /drafts/:place": async ({ db, actor, params }) => {
    await dropDraft(db, actor, params.place);
  },
  "GET /views": async ({ db, actor }) => ({ items: await viewsOf(db, staff(actor)) }),
  "POST /views": ({ db, actor, body }) => saveView(db, staff(actor), body),
  "PUT /views/:id": ({ db, actor, params, body }) => changeView(db, staff(actor), params.id, body),
  "DELETE /views/:id": ({ db, actor, params }) => deleteView(db, staff(actor), params.id),
  "GET /tags": async ({ db, actor }) => ({ items: await tagsInUse(db, actor) }),
});
