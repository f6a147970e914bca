import "@fastify/cookie";
import type { FastifyRequest } from "fastify";
import type { House } from "../lib/house.ts";
import type { Gate } from "../lib/mount.ts";
import { Refusal } from "../lib/refusal.ts";
import {
  visitor,
  type Contact,
  type Permission,
  type Staff,
  type Visitor,
} from "../people/index.ts";
import { setting } from "../settings/index.ts";
import { cookieOf, findSession, prolongSession, type App } from "./sessions.ts";
import { findToken } from "./tokens.ts";

/** Who may pass, for every route. What a contact may not do does not exist for him; staff are told. */
export const gateOf = (house: House): Gate => ({
  async admit(request, may, { idle = false } = {}) {
    const actor = await authenticate(house, request, { idle });
    if (may === "public") return actor;
    if (actor.kind === "visitor") throw new Refusal(401, "sign-in.needed");
    if (isOwn(request)) refuseToken(request);
    else if (request.halfProven) throw new Refusal(403, "totp.needed");
    if (may === "signed-in" || may === actor.kind || actor.permissions.has(may as Permission))
      return actor;
    throw actor.kind === "staff"
      ? new Refusal(403, "not-allowed")
      : new Refusal(404, "route.not-found");
  },
  limit: (name) => setting(house, "security").limits[name === "sign-in" ? "signIn" : name],
});

/** The person behind a request: by bearer token, else by the cookie of the app that asks. */
export const authenticate = async (
  house: House,
  request: FastifyRequest,
  { idle = false } = {},
): Promise<Staff | Contact | Visitor> => {
  request.sessionId = null;
  request.halfProven = false;
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (bearer) {
    const found = await findToken(house.db, bearer);
    if (!found) throw new Refusal(401, "token.unknown");
    return found;
  }
  for (const app of appsOf(request)) {
    const cookie = request.cookies[cookieOf[app]];
    const session = cookie ? await findSession(house.db, cookie, app) : undefined;
    if (!session) continue;
    refuseForeign(house, request);
    if (!idle) await prolongSession(house.db, session);
    request.sessionId = session.id;
    const { actor, strong } = session;
    request.halfProven =
      actor.kind === "staff" && !strong && setting(house, "security").totpRequired;
    return request.halfProven ? withoutRights(actor) : actor;
  }
  return visitor;
};

/** What is the person's own: the account and the ways into it. */
const isOwn = (request: FastifyRequest): boolean =>
  request.routeOptions.url?.startsWith("/api/v1/me") ?? false;

/** A token carries its scopes; the account itself, and with it more tokens, stays with the person. */
const refuseToken = (request: FastifyRequest): void => {
  if (request.sessionId === null) throw new Refusal(403, "token.not-here");
};

// Where the house asks for a second proof, a password alone opens nothing.
const withoutRights = (actor: Staff | Contact): Staff | Contact =>
  actor.kind === "staff" ? { ...actor, roles: [], teamIds: [], permissions: new Set() } : actor;

/** The app a call comes from: said in a header, or in the address where none can be set (event streams, files). */
const appsOf = (request: FastifyRequest): App[] => {
  const said =
    request.headers["channeldesk-app"] ?? (request.query as { app?: unknown } | undefined)?.app;
  return said === "desk" || said === "portal" ? [said] : ["desk", "portal"];
};

// A browser sends Origin with everything that could change something, also from a page of somebody else's.
const refuseForeign = (house: House, request: FastifyRequest): void => {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { origin } = request.headers;
  if (origin === undefined) {
    if (request.headers["sec-fetch-site"] !== "cross-site") return;
    throw new Refusal(403, "origin.foreign");
  }
  const known = URL.canParse(origin) ? new URL(origin).host : "";
  if (known !== request.host && known !== new URL(house.config.publicUrl).host)
    throw new Refusal(403, "origin.foreign");
};

declare module "fastify" {
  interface FastifyRequest {
    /** The session that carries this request; null for a token or a visitor. */
    sessionId: string | null;
    /** Signed in by password alone, where the house asks for a second proof. */
    halfProven: boolean;
  }
}
