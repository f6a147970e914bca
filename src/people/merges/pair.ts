import { rows, sql, type Db } from "../../lib/db.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import { system } from "../actor.ts";
import { sweepBlock } from "../binding/block.ts";
import { presentOf, type Binding } from "../binding/store.ts";

type Person = { id: string; ended: boolean; erasureAsked: boolean };
type Side = Person & { binding: Binding | undefined };
/** Two contacts: one that would go, and the one it would go into. */
export type Pair = { from: Side; into: Side };

/** Both, held until the end of the transaction; always in the order of their ids, so that nobody waits for each other. */
export const holdPair = async (
  db: Db,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<Pair> => {
  // No key: who signs in meanwhile is not kept waiting.
  const people = await rows<Person>(
    db,
    sql`
      select id, ended_at is not null as ended, erasure_asked_at is not null as erasure_asked
      from people
      where id in (${fromId}, ${intoId}) and kind = 'contact'
      order by id
      for no key update`,
  );
  const side = async (id: string): Promise<Side> => {
    const person = people.find((each) => each.id === id) ?? notFound("contact");
    await sweepBlock(db, system, id);
    return { ...person, binding: await presentOf(db, id) };
  };
  return { from: await side(fromId), into: await side(intoId) };
};

/** Refuses where the two cannot be made one as things are. */
export const mustBeMergeable = ({ from, into }: Pair): void => {
  const hindered = (why: string): never => {
    throw new Refusal(409, `contact.merge-${why}`);
  };
  if (from.id === into.id) hindered("self");
  if (from.ended || into.ended) hindered("ended");
  if (from.binding?.state === "blocked" || into.binding?.state === "blocked") hindered("blocked");
  if (from.erasureAsked || into.erasureAsked) hindered("erasure");
  const [one, other] = [from.binding?.companyId, into.binding?.companyId];
  if (one && other && one !== other) hindered("two-companies");
};

const firmness = (binding: Binding | undefined): number => {
  if (!binding) return 0;
  const { state, companyId, partnerAdmin } = binding;
  const how = state === "authorised" ? 4 : state === "verified" ? 3 : companyId ? 2 : 1;
  return 2 * how + Number(partnerAdmin);
};

/** Whether the one that would go stands better with us than the other. */
export const isFirmer = ({ from, into }: Pair): boolean =>
  firmness(from.binding) > firmness(into.binding);
