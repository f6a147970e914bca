import { inTransaction, maybe, run, sql, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import type { Contact, Staff } from "../actor.ts";
import { merge } from "./merge.ts";
import { holdPair, mustBeMergeable } from "./pair.ts";

type Question = { fromId: string; intoId: string; askedBy: string; outcome: string | null };

/** The second of two people says that it is one person (R12). */
export const confirmMerge = (db: Db, actor: Staff | Contact, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const question = await holdQuestion(db, id);
    if (question.askedBy === actor.id) throw new Refusal(409, "contact.merge-two-people");
    const pair = await holdPair(db, question);
    mustBeMergeable(pair);
    await decided(db, actor, id, "merged");
    await merge(db, actor, pair, { mergeId: id, askedBy: question.askedBy });
  });

/** They are two; the question is answered. Whoever asked may also take it back by this. */
export const refuseMerge = (
  db: Db,
  actor: Staff | Contact,
  id: string,
  reason: string,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const { fromId, intoId } = await holdQuestion(db, id);
    await decided(db, actor, id, "refused", reason);
    await publish(db, actor, "contact.same-refused", {
      aboutId: intoId,
      data: { mergeId: id, fromId, reason },
    });
  });

const holdQuestion = async (db: Db, id: string): Promise<Question> => {
  const question =
    (await maybe<Question>(
      db,
      sql`select from_id, into_id, asked_by, outcome from contact_merges where id = ${id} for update`,
    )) ?? notFound("contact-merge");
  if (question.outcome) throw new Refusal(409, "contact.merge-decided");
  return question;
};

const decided = (
  db: Db,
  { id: by }: Staff | Contact,
  id: string,
  outcome: "merged" | "refused",
  reason: string | null = null,
): Promise<number> =>
  run(
    db,
    sql`
      update contact_merges
      set outcome = ${outcome}, decided_by = ${by}, decided_at = now(), reason = ${reason}
      where id = ${id}`,
  );
