import { inTransaction, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import { stateOf } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { currentType, typeOf } from "../types/index.ts";
import { holdLive } from "./ticket.ts";

/**
 * A request keeps the version of its type that it began with, until somebody has it go on by the current one, and says
 * why. It stays where it is, so the current one must have that state too.
 */
export const renewType = (db: Db, actor: Staff, number: number, reason: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    const now = (await currentType(db, ticket.type)) ?? notFound("type");
    const before = typeOf(ticket);
    if (now.version === before.version) throw new Refusal(409, "ticket.type-current");
    const state = now.process.states[ticket.state];
    // What is open does not end by that.
    if (!state || state.final)
      throw new Refusal(409, "ticket.type-no-state", {
        state: stateOf(before.process, ticket.state).label,
        type: now.label,
      });
    await run(
      db,
      sql`
        update tickets
        set type_version = ${now.versionId}, turn = ${state.turn}, updated_at = now()
        where id = ${ticket.id}`,
    );
    await publish(db, actor, "ticket.type-renewed", {
      ticketId: ticket.id,
      data: { from: before.version, to: now.version, type: now.label, reason },
    });
  });
