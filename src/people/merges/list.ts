import { z } from "zod";
import { rows, sql, type Db } from "../../lib/db.ts";
import { paged, placeOf, sizeOf, type Page } from "../../lib/page.ts";
import { notFound } from "../../lib/refusal.ts";
import { contactsById } from "../contacts/store.ts";
import { isOpen } from "./open.ts";

type Found = {
  id: string;
  fromId: string;
  intoId: string;
  askedBy: { id: string; name: string };
  askedAt: string;
  why: "proof" | "colleague";
  addressKind: string | null;
  note: string | null;
};

/** The questions that wait for an answer, the oldest first, with both sides to compare. */
export const listMerges = async (db: Db, query: Page & { contactId?: string | undefined }) => {
  const { contactId } = query;
  const [after] = placeOf(query, z.uuid()) ?? [];
  const found = await rows<Found>(
    db,
    sql`
      select m.id, m.from_id, m.into_id, json_build_object('id', a.id, 'name', a.name) as asked_by, m.asked_at, m.why,
        m.address_kind, m.note
      from contact_merges m
      join people a on a.id = m.asked_by
      where ${isOpen}
        ${contactId ? sql`and ${contactId}::uuid in (m.from_id, m.into_id)` : sql``}
        ${after ? sql`and m.id > ${after}` : sql``}
      order by m.id
      limit ${sizeOf(query) + 1}`,
  );
  const { items, next } = paged(found, query, ({ id }) => [id]);
  const people = await contactsById(
    db,
    items.flatMap(({ fromId, intoId }) => [fromId, intoId]),
  );
  const side = (id: string) => people.get(id) ?? notFound("contact");
  return {
    items: items.map(({ fromId, intoId, ...question }) => ({
      ...question,
      from: side(fromId),
      into: side(intoId),
    })),
    next,
  };
};
