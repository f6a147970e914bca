import { inTransaction, maybe, run, sql, type Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { newId } from "../../lib/id.ts";
import { publish, type Doer } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import type { Role, Staff } from "../../people/index.ts";
import { canSendMail, setting } from "../../settings/index.ts";
import { accountOf } from "../accounts.ts";
import { afterAnswer } from "../afterAnswer.ts";
import { makeLink, sendInvitation } from "../password/links.ts";
import type { Caller } from "../signIn.ts";
import { putIntoTeams } from "./teams.ts";

export type Newcomer = { email: string; name: string; roles: Role[]; teamIds: string[] };
type Invited = { id: string; link: string | null };

/**
 * Makes the account and sends the link to its password. Roles take the right to give them (R127): whoever may only
 * invite could otherwise make himself a second account with more rights.
 */
export const invite = async (caller: Caller, by: Staff, newcomer: Newcomer): Promise<Invited> => {
  if (newcomer.roles.length > 0 && !by.permissions.has("roles.grant"))
    throw new Refusal(403, "staff.roles-not-yours", {}, { roles: "staff.roles-not-yours" });
  const { house } = caller;
  const { id, link } = await inTransaction(house.db, async (db) => {
    const id = await addStaff(db, house, by, newcomer);
    return { id, link: await makeLink(db, house, id, "invitation") };
  });
  return { id, link: await deliver(caller, by, id, link) };
};

/** The link sent before no longer works. */
export const inviteAgain = async (caller: Caller, by: Staff, id: string): Promise<Invited> => {
  const { house } = caller;
  const link = await inTransaction(house.db, async (db) => {
    const account = (await accountOf(db, id)) ?? notFound("staff");
    if (account.passwordHash) throw new Refusal(409, "staff.has-password");
    await publish(db, by, "staff.invited", { aboutId: id, data: { again: true } });
    return makeLink(db, house, id, "invitation");
  });
  return { id, link: await deliver(caller, by, id, link) };
};

/** By mail after the answer; while no mail can be sent, the one who invites hands the link over. */
const deliver = async (
  { house, reply }: Caller,
  by: { name: string },
  id: string,
  link: string,
): Promise<string | null> => {
  if (!canSendMail(house)) return link;
  const account = (await accountOf(house.db, id)) ?? notFound("staff");
  afterAnswer(house, reply, "sending an invitation", () =>
    sendInvitation(house, account, { link, by: by.name }),
  );
  return null;
};

/** A colleague without a password. Someone who had left comes back with nothing of the rights held before. */
export const addStaff = async (
  db: Db,
  house: House,
  by: Doer,
  { email, name, roles, teamIds }: Newcomer,
): Promise<string> => {
  const owner = await maybe<{ id: string; kind: string; ended: boolean }>(
    db,
    sql`
      select p.id, p.kind, p.ended_at is not null as ended
      from identities i
      join people p on p.id = i.person_id
      where i.kind = 'email' and i.value = ${email}`,
  );
  if (owner && !(owner.kind === "staff" && owner.ended))
    throw new Refusal(409, "staff.email-taken", {}, { email: "staff.email-taken" });
  const id = owner?.id ?? newId();
  const { language } = setting(house, "vendor");
  await run(
    db,
    sql`
      insert into people (id, kind, name, language)
      values (${id}, 'staff', ${name}, ${language})
      on conflict (id) do update
      set name = excluded.name, ended_at = null`,
  );
  await run(
    db,
    sql`
      insert into staff (person_id, roles)
      values (${id}, ${[...new Set(roles)]}::text[])
      on conflict (person_id) do update
      set roles = excluded.roles, password_hash = null, totp_secret = null, totp_since = null, totp_step = null,
        recovery_codes = '{}', skills = '{}', away_since = null, away_note = null, away_keeps = false`,
  );
  await run(
    db,
    sql`
      insert into identities (kind, value, person_id)
      values ('email', ${email}, ${id})
      on conflict do nothing`,
  );
  await putIntoTeams(db, id, teamIds);
  await publish(db, by, "staff.invited", { aboutId: id, data: { roles, teamIds } });
  return id;
};
