import type { z } from "zod";
import { addStaff, hashPassword, refuseWeak, keepPassword } from "../auth/index.ts";
import { inTransaction, one, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish, type Doer } from "../lib/publish.ts";
import type { Role } from "../people/index.ts";
import { loadSettings, writeSetting } from "../settings/index.ts";
import type { Setup } from "./schema.ts";

// Whoever comes first does everything until there are others.
const firstRoles: Role[] = ["sysadmin", "secadmin", "lead", "agent", "business"];

/** A desk waits for its first administrator as long as it has no staff. */
export const isSetUp = async (db: Db): Promise<boolean> => {
  const { done } = await one<{ done: boolean }>(db, sql`select exists (select from staff) as done`);
  return done;
};

/**
 * Makes the first administrator and keeps the first settings, all or nothing. Of two at once, one does it; the other
 * is told by `undefined`.
 */
export const setUp = async (
  house: House,
  {
    administrator,
    ...given
  }: Partial<z.output<typeof Setup>> & Pick<z.output<typeof Setup>, "administrator">,
  then: (db: Db, personId: string) => Promise<void> = async () => undefined,
): Promise<string | undefined> => {
  const { name, email, password } = administrator;
  refuseWeak(password, email);
  const hash = await hashPassword(password);
  const done = await inTransaction(house.db, async (db) => {
    await run(db, sql`select pg_advisory_xact_lock(hashtext('channeldesk set-up'))`);
    if (await isSetUp(db)) return undefined;
    const id = await addStaff(db, house, nobody, { name, email, roles: firstRoles, teamIds: [] });
    await keepPassword(db, id, hash);
    for (const key of ["vendor", "mailboxes", "wechat"] as const)
      if (given[key]) await writeSetting(db, house, { id }, { key, value: given[key] });
    await run(
      db,
      sql`
        update people
        set language = ${given.vendor?.language ?? "zh-CN"}
        where id = ${id}`,
    );
    await publish(db, { id }, "desk.set-up", { aboutId: id });
    await then(db, id);
    return id;
  });
  if (done) await loadSettings(house);
  return done;
};

const nobody: Doer = { id: null };
