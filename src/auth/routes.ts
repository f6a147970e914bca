import { routes } from "../lib/routes.ts";
import type { Staff } from "../people/index.ts";
import { accountOf } from "./accounts.ts";
import { api } from "./api.ts";
import { sendCode } from "./codes.ts";
import { changeMe, goAway } from "./me/change.ts";
import { changePassword, doWithoutTotp } from "./me/password.ts";
import { presentSession } from "./me/session.ts";
import { endMySession, mySessions } from "./me/sessions.ts";
import { endToken, makeToken, myTokens } from "./me/tokens.ts";
import { comeFromDirectory } from "./oidc/callback.ts";
import { goToDirectory } from "./oidc/start.ts";
import { passTotp } from "./passTotp.ts";
import { askForLink, findLink, setPasswordByLink } from "./password/links.ts";
import { signInByPassword } from "./password/signIn.ts";
import { addAddress, signInByCode } from "./signInByCode.ts";
import { signOut } from "./signOut.ts";
import { changeStaff, endStaff, grantRoles, removeTotpOf, unlockStaff } from "./staff/change.ts";
import { invite, inviteAgain } from "./staff/invite.ts";
import { listStaff } from "./staff/list.ts";
import { listTeams, makeTeam, removeTeam, renameTeam } from "./staff/teams.ts";
import { beginTotp, finishTotp } from "./totp.ts";

const all = <Item>(items: Item[]) => ({ items, next: null });
// Only staff hold the permissions of these routes.
const colleague = (actor: { kind: string }): Staff => actor as Staff;

export const authRoutes = routes(api, {
  "GET /session": ({ db, house, actor, request }) =>
    presentSession(db, house, actor, request.sessionId),
  "DELETE /session": (asked) => signOut(asked, asked.actor),
  "POST /session/password": (asked) => signInByPassword(asked, asked.body),
  "POST /session/totp": (asked) => passTotp(asked, asked.body.code),
  "POST /session/codes": (asked) => sendCode(asked, asked.language, asked.body),
  "POST /session/code": (asked) => signInByCode(asked, asked.language, asked.body),
  "GET /auth/oidc/start": (asked) => goToDirectory(asked, asked.query),
  "GET /auth/oidc/callback": (asked) => comeFromDirectory(asked, asked.query),

  "POST /password-links": (asked) => askForLink(asked, asked.body.email),
  "GET /password-links/:token": ({ db, params }) => findLink(db, params.token),
  "POST /password-links/:token": (asked) =>
    setPasswordByLink(asked, asked.params.token, asked.body),

  "PATCH /me": ({ db, actor, body }) => changeMe(db, actor, body),
  "POST /me/addresses": (asked) => addAddress(asked, asked.actor, asked.body),
  "PUT /me/away": ({ db, actor, body }) => goAway(db, actor, body),
  "PUT /me/password": (asked) => changePassword(asked, asked.actor, asked.body),
  "GET /me/sessions": async ({ db, actor, request }) =>
    all(await mySessions(db, actor, request.sessionId)),
  "DELETE /me/sessions/:id": ({ db, actor, params }) => endMySession(db, actor, params.id),
  "POST /me/totp": async ({ db, house, actor: { id, name } }) =>
    beginTotp(house, { id, email: (await accountOf(db, id))?.email ?? name }),
  "PUT /me/totp": async ({ house, actor, request: { sessionId }, body: { code } }) => ({
    recoveryCodes: await finishTotp(house, { personId: actor.id, sessionId, code }),
  }),
  "DELETE /me/totp": (asked) => doWithoutTotp(asked, asked.actor, asked.body.password),
  "GET /me/tokens": async ({ db, actor }) => all(await myTokens(db, actor)),
  "POST /me/tokens": ({ db, actor, body }) => makeToken(db, actor, body),
  "DELETE /me/tokens/:id": ({ db, actor, params }) => endToken(db, actor, params.id),

  "GET /staff": async ({ db, query }) => all(await listStaff(db, query)),
  "POST /staff": (asked) => invite(asked, colleague(asked.actor), asked.body),
  "PATCH /staff/:id": ({ db, actor, params, body }) =>
    changeStaff(db, colleague(actor), params.id, body),
  "PUT /staff/:id/roles": ({ db, actor, params, body }) =>
    grantRoles(db, colleague(actor), params.id, body.roles),
  "POST /staff/:id/invitation": (asked) =>
    inviteAgain(asked, colleague(asked.actor), asked.params.id),
  "POST /staff/:id/end": ({ db, actor, params }) => endStaff(db, colleague(actor), params.id),
  "DELETE /staff/:id/lock": ({ db, actor, params }) => unlockStaff(db, colleague(actor), params.id),
  "DELETE /staff/:id/totp": ({ db, actor, params }) =>
    removeTotpOf(db, colleague(actor), params.id),

  "GET /teams": async ({ db }) => all(await listTeams(db)),
  "POST /teams": ({ db, actor, body }) => makeTeam(db, actor, body.name),
  "PATCH /teams/:id": ({ db, actor, params, body }) => renameTeam(db, actor, params.id, body.name),
  "DELETE /teams/:id": ({ db, actor, params }) => removeTeam(db, actor, params.id),
});
