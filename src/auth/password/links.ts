import { inTransaction, maybe, one, run, sql, type Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { publish } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import { hashToken, newToken } from "../../lib/secrets.ts";
import { mailText, sendMail, takesMail } from "../../settings/index.ts";
import { accountByEmail, accountOf, type Account } from "../accounts.ts";
import { afterAnswer } from "../afterAnswer.ts";
import { endSessions } from "../sessions.ts";
import { passPassword, type Caller, type State } from "../signIn.ts";
import { hashPassword } from "./hash.ts";
import { refuseWeak } from "./rules.ts";

type Kind = "invitation" | "reset";
const hours: Record<Kind, number> = { invitation: 7 * 24, reset: 1 };

/** A link that lets a colleague set the password, once; the ones made before no longer work. */
export const makeLink = async (
  db: Db,
  house: House,
  personId: string,
  kind: Kind,
): Promise<string> => {
  const token = newToken();
  await dropLinks(db, personId);
  await run(
    db,
    sql`
      insert into password_links (hash, person_id, kind, expires_at)
      values (${hashToken(token)}, ${personId}, ${kind}, now() + make_interval(hours => ${hours[kind]}))`,
  );
  return `${house.config.publicUrl}/desk/password/${token}`;
};

export const dropLinks = (db: Db, personId: string): Promise<number> =>
  run(db, sql`delete from password_links where person_id = ${personId} and used_at is null`);

/** A link made by whoever runs the machine, for a colleague who has no other way in. */
export const linkFor = async (db: Db, house: House, email: string): Promise<string | undefined> => {
  const account = await accountByEmail(db, email);
  if (!account) return undefined;
  await publish(db, { id: null }, "password.link-sent", {
    aboutId: account.personId,
    data: { by: "command line" },
  });
  return makeLink(db, house, account.personId, "reset");
};

/** Asked for by whoever forgot the password. Whether it is a colleague's address is not told. */
export const askForLink = ({ house, reply }: Caller, email: string): void => {
  if (!takesMail(house)) throw new Refusal(409, "password.no-mail");
  afterAnswer(house, reply, "sending a reset link", () => sendResetLink(house, email));
};

/** Writes to the address if it is a colleague's; at most once a minute. */
const sendResetLink = async (house: House, email: string): Promise<void> => {
  const account = await accountByEmail(house.db, email);
  if (!account) return;
  const link = await inTransaction(house.db, async (db) => {
    await run(db, sql`select from staff where person_id = ${account.personId} for update`);
    if (await hasFreshLink(db, account.personId)) return undefined;
    const made = await makeLink(db, house, account.personId, "reset");
    await publish(db, { id: null }, "password.link-sent", { aboutId: account.personId });
    return made;
  });
  if (link) await write(house, account, "reset", { link });
};

export const sendInvitation = (
  house: House,
  account: Pick<Account, "name" | "email" | "language">,
  values: { link: string; by: string },
): Promise<void> => write(house, account, "invitation", values);

export type Link = {
  personId: string;
  kind: Kind;
  name: string;
  email: string;
  expiresAt: string;
};

/** Whom a link is for. Used, over, unknown: it makes no difference. */
export const findLink = async (db: Db, token: string): Promise<Link> =>
  (await maybe<Link>(
    db,
    sql`
      select l.person_id, l.kind, p.name, i.value as email, l.expires_at
      from password_links l
      join people p on p.id = l.person_id and p.ended_at is null
      join identities i on i.person_id = p.id and i.kind = 'email'
      where l.hash = ${hashToken(token)} and l.used_at is null and l.expires_at > now()
      order by i.proven_at nulls last, i.value
      limit 1`,
  )) ?? notFound("password-link");

/** Uses a link up; of two at once, one gets through. The mailbox is proven by it. */
export const useLink = async (db: Db, token: string): Promise<Link> => {
  const link = await findLink(db, token);
  const used = await run(
    db,
    sql`
      update password_links
      set used_at = now()
      where hash = ${hashToken(token)} and used_at is null`,
  );
  if (used === 0) notFound("password-link");
  await run(
    db,
    sql`
      update identities
      set proven_at = coalesce(proven_at, now())
      where kind = 'email' and value = ${link.email}`,
  );
  return link;
};

export const setPasswordByLink = async (
  caller: Caller,
  token: string,
  { password, name }: { password: string; name?: string },
): Promise<State> => {
  const { house } = caller;
  refuseWeak(password, (await findLink(house.db, token)).email);
  const hash = await hashPassword(password);
  return inTransaction(house.db, async (db) => {
    const { personId, kind } = await useLink(db, token);
    await keepPassword(db, personId, hash);
    if (name) await run(db, sql`update people set name = ${name} where id = ${personId}`);
    await dropLinks(db, personId);
    await endSessions(db, personId);
    await publish(db, { id: personId }, "password.set", { aboutId: personId, data: { by: kind } });
    const account = (await accountOf(db, personId)) ?? notFound("password-link");
    return passPassword(db, caller, account);
  });
};

export const keepPassword = (db: Db, personId: string, hash: string): Promise<number> =>
  run(db, sql`update staff set password_hash = ${hash} where person_id = ${personId}`);

const hasFreshLink = async (db: Db, personId: string): Promise<boolean> => {
  const { fresh } = await one<{ fresh: boolean }>(
    db,
    sql`
      select exists (
        select from password_links
        where person_id = ${personId} and created_at > now() - interval '1 minute') as fresh`,
  );
  return fresh;
};

/** A letter to a colleague. */
export const write = (
  house: House,
  { name, email, language }: Pick<Account, "name" | "email" | "language">,
  key: string,
  values: Record<string, string> = {},
): Promise<void> => {
  const say = (part: string) => mailText(house, language, part, { name, ...values });
  return sendMail(house, {
    to: email,
    subject: say(`${key}.subject`),
    text: [say("greeting"), say(`${key}.text`), say("closing")].join("\n\n"),
    language,
  });
};
