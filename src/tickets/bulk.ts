import type { z } from "zod";
import { attempt, run, sql, type Db } from "../lib/db.ts";
import { errorText } from "../lib/problems.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import type { Staff } from "../people/index.ts";
import { assignTicket } from "./assign.ts";
import type { Channel } from "./messages.ts";
import { moveTicket } from "./move.ts";
import type { Bulk, BulkResult } from "./schema.ts";
import { renewType } from "./renew.ts";
import { holdTicket } from "./ticket.ts";

type Action = z.output<typeof Bulk> & { channel: Channel };

/** Does one thing to several requests, each on its own: what cannot be done to one stops none of the others. */
export const changeMany = async (
  db: Db,
  actor: Staff,
  action: Action,
  language: Language,
): Promise<z.input<typeof BulkResult>> => {
  const result: z.input<typeof BulkResult> = { done: [], refused: [] };
  for (const number of new Set(action.numbers)) {
    try {
      await attempt(db, (db) => changeOne(db, actor, number, action));
      result.done.push(number);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const message = errorText(language, error.code, error.details);
      result.refused.push({ number, code: error.code, message });
    }
  }
  return result;
};

const changeOne = async (
  db: Db,
  actor: Staff,
  number: number,
  { assigneeId, teamId, from, addTag, move, answers, renew, channel }: Action,
) => {
  if (assigneeId !== undefined || teamId !== undefined) {
    if (!actor.permissions.has("tickets.assign")) throw new Refusal(403, "not-allowed");
    await assignTicket(db, actor, number, {
      personId: assigneeId,
      teamId,
      from: from[number],
      note: "",
    });
  }
  if (addTag) await addTagTo(db, actor, number, addTag);
  if (renew) {
    if (!actor.permissions.has("tickets.override")) throw new Refusal(403, "not-allowed");
    await renewType(db, actor, number, renew);
  }
  if (move) await moveTicket(db, actor, number, { move, answers, channel });
};

const addTagTo = async (db: Db, actor: Staff, number: number, tag: string) => {
  const ticket = await holdTicket(db, actor, number);
  if (ticket.tags.includes(tag)) return;
  const tags = [...ticket.tags, tag];
  await run(db, sql`update tickets set tags = ${tags}, updated_at = now() where id = ${ticket.id}`);
  await publish(db, actor, "ticket.tagged", {
    ticketId: ticket.id,
    data: { from: ticket.tags, to: tags },
  });
};
