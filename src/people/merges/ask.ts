import { inTransaction, maybe, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish, type Doer } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { holdPair, isFirmer, mustBeMergeable, type Pair } from "./pair.ts";

type Two = { fromId: string; intoId: string };

/**
 * A contact proved an address of another: whether the two are one person is asked once, and nothing is merged until a
 * colleague confirms (R12). The one that stands better would stay. Answers whether the question stands.
 */
export const askSamePerson = (
  db: Db,
  by: Doer & { id: string },
  { kind, ...two }: Two & { kind: string },
): Promise<boolean> =>
  inTransaction(db, async (db) => {
    if (!(await areContacts(db, two))) return false;
    const pair = await holdPair(db, two);
    if (pair.from.ended || pair.into.ended) return false;
    const stays = isFirmer(pair) ? { from: pair.into, into: pair.from } : pair;
    await ask(db, by, stays, { why: "proof", kind });
    return true;
  });

/** A colleague thinks that two contacts are one person; another answers. */
export const askAsColleague = (
  db: Db,
  actor: Actor & { id: string },
  { note, ...two }: Two & { note: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const pair = await holdPair(db, two);
    mustBeMergeable(pair);
    const fresh = await ask(db, actor, pair, { why: "colleague", note });
    if (!fresh) throw new Refusal(409, "contact.merge-asked");
  });

type Why = { why: "proof" | "colleague"; kind?: string; note?: string };

const ask = async (
  db: Db,
  by: Doer & { id: string },
  { from, into }: Pair,
  { why, kind, note }: Why,
): Promise<boolean> => {
  const id = newId();
  const fresh = await run(
    db,
    sql`
      insert into contact_merges (id, from_id, into_id, asked_by, why, address_kind, note)
      values (${id}, ${from.id}, ${into.id}, ${by.id}, ${why}, ${kind ?? null}, ${note ?? null})
      on conflict do nothing`,
  );
  if (fresh)
    await publish(db, by, "contact.same-asked", {
      aboutId: into.id,
      data: { mergeId: id, fromId: from.id, why, kind, note },
    });
  return fresh > 0;
};

const areContacts = async (db: Db, { fromId, intoId }: Two): Promise<boolean> =>
  (await maybe(
    db,
    sql`select from people where id in (${fromId}, ${intoId}) and kind <> 'contact'`,
  )) === undefined;
