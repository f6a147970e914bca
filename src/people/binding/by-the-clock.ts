import { calendarOf } from "../../calendar/index.ts";
import { inTransaction, rows, run, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { publish } from "../../lib/publish.ts";
import { system } from "../actor.ts";
import { lower } from "./authorise.ts";
import { unblockBinding } from "./block.ts";
import { ANSWER_DAYS, isOverdue, type Waiting } from "./due.ts";
import { moveBinding } from "./move.ts";
import { holdBinding } from "./store.ts";

/** What time alone does to claims; run once a day, harmless when run more often. */
export const dueBindings = async (db: Db): Promise<void> => {
  for (const id of await those(
    db,
    sql`state in ('verified', 'authorised') and verified_until <= now()`,
  ))
    await expire(db, id);
  for (const id of await those(db, sql`state = 'authorised' and scope_until <= now()`))
    await lower(db, system, id, "");
  for (const id of await those(db, sql`state = 'blocked' and blocked_until <= now()`))
    await unblockBinding(db, system, id);
  for (const id of await those(
    db,
    sql`state = 'need_more' and waiting_since < now() - make_interval(days => ${ANSWER_DAYS})`,
  ))
    await lapse(db, id);
  await forgetForms(db);
};

/** Says of each claim, once, that it waits too long for us (R17); run every few minutes. */
export const overdueBindings = async (house: House): Promise<void> => {
  const { db } = house;
  const time = calendarOf(house).time();
  const waiting = await rows<Waiting & { id: string }>(
    db,
    sql`
      select id, state, waiting_since, waits
      from bindings
      where state in ('submitted', 'needs_business') and overdue_at is null
      order by waiting_since`,
  );
  for (const claim of waiting) if (isOverdue(claim, time, Date.now())) await sayOverdue(db, claim);
};

const sayOverdue = (db: Db, { id, state, waitingSince }: Waiting & { id: string }): Promise<void> =>
  inTransaction(db, async (db) => {
    const fresh = await run(
      db,
      sql`update bindings set overdue_at = now() where id = ${id} and state = ${state} and overdue_at is null`,
    );
    // The person is not named: it is not he who is to be told.
    if (fresh)
      await publish(db, system, "binding.overdue", { aboutId: id, data: { state, waitingSince } });
  });

const those = async (db: Db, condition: RawBuilder<unknown>): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    db,
    sql`select id from bindings where ${condition} order by id`,
  );
  return found.map(({ id }) => id);
};

// Once a year is asked again; for 14 days the person is still trusted as before (BND-T12).
const expire = (db: Db, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await moveBinding(db, system, await holdBinding(db, id), "expire", {
      set: sql`
        grace_until = verified_until + interval '14 days', waiting_since = now(), waits = '[]',
        overdue_at = null, proposed_by = null, scope = null, scope_until = null`,
      event: "binding.due",
    });
  });

// Who was asked and never answered (BND-T19).
const lapse = (db: Db, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await moveBinding(db, system, await holdBinding(db, id), "lapse", {
      set: sql`reason = '', decided_at = now(), grace_until = null`,
      data: { because: "no-answer" },
    });
  });

// What somebody typed who was turned down is not ours to keep (R19).
const forgetForms = (db: Db): Promise<number> =>
  run(
    db,
    sql`
      update bindings
      set company_name = '', company_key = '', project_name = null, job_title = null, items = null, answer = null
      where state in ('rejected', 'none') and company_name <> '' and company_id is null
        and coalesce(decided_at, submitted_at) < now() - interval '30 days'`,
  );
