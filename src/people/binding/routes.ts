import type { Handlers } from "../../lib/routes.ts";
import { acceptInvitation } from "./accept.ts";
import { answerBinding } from "./answer.ts";
import type { bindingApi } from "./api.ts";
import { contactOnly } from "./contact-only.ts";
import { agreed, consentsOf, giveConsent, withdrawConsent, type Consent } from "./consent.ts";
import { decide } from "./decide.ts";
import { invite, listInvitations, takeBack } from "./invite.ts";
import { listBindings } from "./list.ts";
import { matchesOf } from "./matches.ts";
import { myBinding } from "./mine.ts";
import { bindingPage } from "./page.ts";
import { policyOf, policyVersion } from "./policy.ts";
import { unbind } from "./revoke.ts";
import { submitBinding } from "./submit.ts";
import type { Db } from "../../lib/db.ts";
import type { Asked } from "../../lib/routes.ts";

export const bindingHandlers: Handlers<typeof bindingApi> = {
  "GET /binding": ({ db, actor, language }) => myBinding(db, actor, language),
  "POST /binding": async (asked) => {
    const { db, actor, language, body } = asked;
    const { consent, ...claim } = body;
    await submitBinding(db, actor, claim, consentOf(asked, consent));
    return myBinding(db, actor, language);
  },
  "POST /binding/answer": async ({ db, actor, language, body }) => {
    await answerBinding(db, contactOnly(actor), body);
    return myBinding(db, actor, language);
  },
  "DELETE /binding": async ({ db, actor, language }) => {
    await unbind(db, contactOnly(actor));
    return myBinding(db, actor, language);
  },
  "GET /binding/policy": ({ language }) => policyOf(language),
  "GET /consents": ({ db, actor }) => myConsents(db, actor.id),
  "POST /consents": async (asked) => {
    const { db, actor, body } = asked;
    await giveConsent(db, contactOnly(actor), consentOf(asked, body));
    return myConsents(db, actor.id);
  },
  "DELETE /consents/:id": async ({ db, actor, params }) => {
    await withdrawConsent(db, actor, params.id);
    return myConsents(db, actor.id);
  },
  "POST /invitations/accept": async (asked) => {
    const { db, house, actor, language, body } = asked;
    const { consent, ...acceptance } = body;
    await acceptInvitation(db, actor, house.vault, acceptance, consentOf(asked, consent));
    return myBinding(db, actor, language);
  },

  "GET /bindings": ({ house, query }) => listBindings(house, query),
  "GET /bindings/:id": ({ house, actor, params }) => bindingPage(house, actor, params.id),
  "GET /bindings/:id/matches": ({ db, params, query }) => matchesOf(db, params.id, query.name),
  "POST /bindings/:id/moves": async ({ db, house, actor, params, body }) => {
    await decide(db, actor, params.id, body);
    return bindingPage(house, actor, params.id);
  },
  "GET /invitations": ({ db, query }) => listInvitations(db, query),
  "POST /invitations": ({ db, house, actor, body }) => invite(db, actor, house.vault, body),
  "DELETE /invitations/:id": ({ db, actor, params }) => takeBack(db, actor, params.id),
};

const consentOf = (
  { language, request }: Pick<Asked, "language" | "request">,
  given: Pick<Consent, "policy" | "purposes">,
): Consent => ({
  ...given,
  language,
  ip: request.ip,
  userAgent: request.headers["user-agent"] ?? null,
});

const myConsents = async (db: Db, personId: string) => {
  const items = await consentsOf(db, personId);
  return { ...agreed(items), policy: policyVersion, items };
};
