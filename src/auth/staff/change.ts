import { inTransaction, maybe, one, run, sql, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import type { Role, Staff } from "../../people/index.ts";
import { accountOf } from "../accounts.ts";
import { unlock } from "../attempts.ts";
import { endTokens } from "../me/tokens.ts";
import { dropLinks } from "../password/links.ts";
import { endSessions } from "../sessions.ts";
import { removeTotp } from "../totp.ts";
import { putIntoTeams } from "./teams.ts";

export const changeStaff = (
  db: Db,
  by: Staff,
  id: string,
  { name, teamIds, skills }: { name?: string; teamIds?: string[]; skills?: string[] },
): Promise<void> =>
  inTransaction(db, async (db) => {
    await holdStaff(db, id);
    if (name) await run(db, sql`update people set name = ${name} where id = ${id}`);
    if (teamIds) await putIntoTeams(db, id, teamIds);
    if (skills)
      await run(
        db,
        sql`update staff set skills = ${[...new Set(skills)]}::text[] where person_id = ${id}`,
      );
    await publish(db, by, "staff.changed", { aboutId: id, data: { name, teamIds, skills } });
  });

/** Nobody gives himself a right (R127), and somebody who can give rights always stays. */
export const grantRoles = (db: Db, by: Staff, id: string, roles: Role[]): Promise<void> =>
  inTransaction(db, async (db) => {
    const before = await holdStaff(db, id);
    if (id === by.id) throw new Refusal(403, "staff.roles-own");
    const after = [...new Set(roles)];
    await run(db, sql`update staff set roles = ${after}::text[] where person_id = ${id}`);
    await mustKeepGuards(db);
    await publish(db, by, "staff.roles-granted", { aboutId: id, data: { before, after } });
  });

/** From this moment nothing of the account works any more (R99). */
export const endStaff = (db: Db, by: Staff, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await holdStaff(db, id);
    if (id === by.id) throw new Refusal(403, "staff.end-own");
    await run(db, sql`update people set ended_at = now() where id = ${id}`);
    await mustKeepGuards(db);
    await endSessions(db, id);
    await endTokens(db, id);
    await dropLinks(db, id);
    await run(db, sql`delete from sign_in_steps where person_id = ${id}`);
    await run(db, sql`delete from identities where person_id = ${id} and kind = 'oidc'`);
    await putIntoTeams(db, id, []);
    await publish(db, by, "staff.ended", { aboutId: id });
  });

export const unlockStaff = (db: Db, by: Staff, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const account = (await accountOf(db, id)) ?? notFound("staff");
    await unlock(db, account);
    await publish(db, by, "staff.unlocked", { aboutId: id });
  });

export const removeTotpOf = (db: Db, by: Staff, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await holdStaff(db, id);
    await removeTotp(db, by, id);
  });

/** The roles of a colleague, held until the end of the transaction. */
const holdStaff = async (db: Db, id: string): Promise<Role[]> => {
  const found = await maybe<{ roles: Role[] }>(
    db,
    sql`
      select s.roles
      from staff s
      join people p on p.id = s.person_id and p.ended_at is null
      where s.person_id = ${id}
      for update of s`,
  );
  return found?.roles ?? notFound("staff");
};

/** Without anyone who may give rights or run the desk, nobody could ever be given them again. */
const mustKeepGuards = async (db: Db): Promise<void> => {
  // One at a time: two who end each other would otherwise both find one left.
  await run(db, sql`select pg_advisory_xact_lock(hashtext('guards'))`);
  const { kept } = await one<{ kept: boolean }>(
    db,
    sql`
      select bool_or('secadmin' = any(s.roles)) and bool_or('sysadmin' = any(s.roles)) as kept
      from staff s
      join people p on p.id = s.person_id and p.ended_at is null`,
  );
  if (!kept) throw new Refusal(409, "staff.last-administrator");
};
