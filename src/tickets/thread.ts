import { maybe, sql, type Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Actor } from "../people/index.ts";
import type { Ticket } from "./ticket.ts";

/**
 * Where what is said about a delivery goes out: the delivery itself, and the final answer to an issue with it (R74, R83).
 * Answers the message that stands in the thread; what was not said there does not count.
 *
 * This is the seam for mail: until mail lands the request is the thread. Then the message is sent from here, in the
 * original thread of the customer, and replies come in through `openIssue`.
 */
export const putInThread = async (
  db: Db,
  actor: Actor,
  { id }: Pick<Ticket, "id">,
): Promise<string> => {
  const said = await maybe<{ id: string; authorId: string }>(
    db,
    sql`
      select id, author_id
      from messages
      where ticket_id = ${id} and kind = 'reply'
      order by id desc
      limit 1`,
  );
  if (said?.authorId !== actor.id) throw new Refusal(409, "ticket.not-in-thread");
  return said.id;
};
