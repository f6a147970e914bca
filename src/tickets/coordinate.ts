import { run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import type { Actor } from "../people/index.ts";
import { follow } from "./follow.ts";
import type { Ticket } from "./ticket.ts";

/** The developer has it from now on, and whoever had it in support goes on following it until it is closed (R82). */
export const giveToDeveloper = async (
  db: Db,
  actor: Actor,
  { id, number, assigneeId }: Pick<Ticket, "id" | "number" | "assigneeId">,
  developerId: string,
): Promise<void> => {
  const coordinatorId = assigneeId !== null && assigneeId !== developerId ? assigneeId : actor.id;
  await run(
    db,
    sql`update tickets set assignee_id = ${developerId}, coordinator_id = ${coordinatorId} where id = ${id}`,
  );
  if (coordinatorId) await follow(db, id, [coordinatorId]);
  if (developerId !== assigneeId)
    await publish(db, actor, "ticket.assigned", {
      ticketId: id,
      data: { number, to: developerId, from: assigneeId },
    });
};
