import { maybe, sql, type Db } from "../lib/db.ts";
import type { Move } from "../flows/index.ts";
import { deliveryOfIssue } from "./hotWindow.ts";
import type { Ticket } from "./ticket.ts";

/** Who has it once it is open again: its developer where it goes straight to him, and nobody where whoever had it has left. */
export const holderAgain = async (
  db: Db,
  { id, assigneeId }: Pick<Ticket, "id" | "assigneeId">,
  { guard = [] }: Pick<Move, "guard">,
): Promise<string | null> => {
  if (guard.includes("hot-window")) return (await deliveryOfIssue(db, id))?.developerId ?? null;
  const here = await maybe(
    db,
    sql`select 1 from people where id = ${assigneeId} and ended_at is null`,
  );
  return here ? assigneeId : null;
};
