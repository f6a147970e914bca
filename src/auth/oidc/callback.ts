import { authorizationCodeGrant, fetchUserInfo, type Configuration } from "openid-client";
import { inTransaction, maybe, sql, type Db } from "../../lib/db.ts";
import { accountByEmail } from "../accounts.ts";
import { dropCookie, keepStep, stepCookie } from "../cookies.ts";
import { findLink, useLink } from "../password/links.ts";
import { enter, linkDirectory, type Caller } from "../signIn.ts";
import { beginStep, takeStep, type Step } from "../steps.ts";
import { callbackAddress, directory } from "./directory.ts";
import { turnAway, type OidcProblem } from "./turnAway.ts";

/**
 * What the directory answered. Who it is follows from the name there that never changes; an email address only begins
 * a link, which the person confirms by the password or by the invitation in hand: an address can change owner.
 */
export const comeFromDirectory = async (
  caller: Caller,
  { error }: { error?: string },
): Promise<void> => {
  const { house, request, reply } = caller;
  const config = await directory(house);
  const step = await takeStep(house.db, "directory", request.cookies[stepCookie]);
  dropCookie(house, reply, stepCookie);
  if (!step) return turnAway(reply, "oidc.expired");
  if (error) return turnAway(reply, "oidc.refused");
  const guest = await guestOf(caller, config, step).catch((error: unknown) => {
    request.log.warn({ err: error }, "the directory's answer does not hold");
  });
  if (!guest) return turnAway(reply, "oidc.failed");
  const problem = await inTransaction(house.db, (db) => admit(db, caller, guest, step.data));
  if (problem === "confirm") reply.redirect("/desk/sign-in?step=confirm");
  else if (problem) turnAway(reply, problem);
  else reply.redirect(step.data.returnTo);
};

type Guest = {
  /** The issuer and its name for the account. */
  link: string;
  /** Only an address the directory vouches for. */
  email: string | undefined;
};

const guestOf = async (
  { house, request }: Caller,
  config: Configuration,
  { data }: Step<"directory">,
): Promise<Guest> => {
  const answer = new URL(callbackAddress(house));
  answer.search = new URL(request.url, answer).search;
  const tokens = await authorizationCodeGrant(config, answer, {
    pkceCodeVerifier: data.verifier,
    expectedState: data.state,
    expectedNonce: data.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims()!;
  const { email, email_verified: vouched } =
    claims["email"] === undefined
      ? await fetchUserInfo(config, tokens.access_token, claims.sub)
      : claims;
  return {
    link: `${claims.iss} ${claims.sub}`,
    email: vouched === true && typeof email === "string" ? email.toLowerCase() : undefined,
  };
};

/** Undefined once the person is in. */
const admit = async (
  db: Db,
  caller: Caller,
  { link, email }: Guest,
  { invitation }: Step<"directory">["data"],
): Promise<OidcProblem | "confirm" | undefined> => {
  const known = await personLinked(db, link);
  if (known) {
    if (known.ended) return "oidc.unknown";
    await enter(db, caller, "desk", known.id, "directory");
    return undefined;
  }
  if (!email) return "oidc.unverified";
  const account = await accountByEmail(db, email);
  if (!account) return "oidc.unknown";
  if (invitation && (await isFor(db, invitation, account.personId))) {
    await useLink(db, invitation);
    await linkDirectory(db, account.personId, link);
    await enter(db, caller, "desk", account.personId, "directory");
    return undefined;
  }
  if (!account.passwordHash) return "oidc.unknown";
  const { house, reply } = caller;
  keepStep(house, reply, await beginStep(db, "confirm", account.personId, { link }));
  return "confirm";
};

const personLinked = (db: Db, link: string) =>
  maybe<{ id: string; ended: boolean }>(
    db,
    sql`
      select p.id, p.ended_at is not null as ended
      from identities i
      join people p on p.id = i.person_id and p.kind = 'staff'
      where i.kind = 'oidc' and i.value = ${link}`,
  );

const isFor = async (db: Db, token: string, personId: string): Promise<boolean> => {
  const found = await findLink(db, token).catch(() => undefined);
  return found?.kind === "invitation" && found.personId === personId;
};
