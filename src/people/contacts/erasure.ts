import { inTransaction, one, run, sql, type Db } from "../../lib/db.ts";
import type { Language } from "../../lib/text.ts";
import { publish } from "../../lib/publish.ts";
import type { Actor, Contact } from "../actor.ts";
import { endPerson } from "./depart.ts";
import { contactRow } from "./store.ts";

type Wish = { askedAt: string | null };

export const erasureOf = (db: Db, { id }: Contact): Promise<Wish> =>
  one<Wish>(db, sql`select erasure_asked_at as asked_at from people where id = ${id}`);

/** A person asks that what is kept of him be deleted; colleagues are told, and decide (PIPL 47, R124). */
export const askErasure = (db: Db, contact: Contact): Promise<Wish> =>
  inTransaction(db, async (db) => {
    const fresh = await run(
      db,
      sql`
        update people
        set erasure_asked_at = now()
        where id = ${contact.id} and erasure_asked_at is null`,
    );
    if (fresh) await publish(db, contact, "person.erasure-asked", { aboutId: contact.id });
    return erasureOf(db, contact);
  });

export const takeErasureBack = (db: Db, contact: Contact): Promise<Wish> =>
  inTransaction(db, async (db) => {
    const gone = await run(
      db,
      sql`
        update people
        set erasure_asked_at = null
        where id = ${contact.id} and erasure_asked_at is not null`,
    );
    if (gone) await publish(db, contact, "person.erasure-taken-back", { aboutId: contact.id });
    return erasureOf(db, contact);
  });

const names: Record<Language, string> = { "zh-CN": "已注销用户", en: "Deleted user" };

/**
 * Ends a person and makes him nobody: name, addresses, what he said of himself. The requests are the company's and
 * stay; that somebody agreed, and to what, stays as proof.
 */
export const erasePerson = (
  db: Db,
  actor: Actor,
  personId: string,
  reason: string,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const { endedAt } = await contactRow(db, personId);
    if (!endedAt) await endPerson(db, actor, personId, reason);
    await run(
      db,
      sql`
        update people
        set name = case language when 'en' then ${names.en} else ${names["zh-CN"]} end, external_id = null,
          erasure_asked_at = null, erased_at = now()
        where id = ${personId} or merged_into = ${personId}`,
    );
    await run(
      db,
      sql`
        update bindings
        set job_title = null, project_name = null, items = null, answer = null, note = null, evidence = null
        where person_id = ${personId}`,
    );
    await run(
      db,
      sql`update consents set ip = null, user_agent = null where person_id = ${personId}`,
    );
    await run(
      db,
      sql`
        update contact_merges
        set note = null, reason = null
        where ${personId} in (from_id, into_id)`,
    );
    await publish(db, actor, "person.erased", { aboutId: personId, data: { reason } });
  });
