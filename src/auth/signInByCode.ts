import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import { askSamePerson } from "../people/index.ts";
import type { AddressKind } from "./address.ts";
import { holdAddress, useCode } from "./codes.ts";
import { enter, type Caller } from "./signIn.ts";

type Address = { kind: AddressKind; value: string };
type Owner = { id: string; kind: "staff" | "contact"; ended: boolean };

/** Signs in whoever can read what is sent to the address; someone seen for the first time becomes a person. */
export const signInByCode = async (
  caller: Caller,
  language: Language,
  { kind, value, code, name }: Address & { code: string; name?: string },
): Promise<{ isNew: boolean }> => {
  await useCode(caller, { kind, value }, code);
  return inTransaction(caller.house.db, async (db) => {
    await holdAddress(db, { kind, value });
    const owner = await ownerOf(db, { kind, value });
    if (owner?.ended) throw new Refusal(403, "sign-in.ended");
    if (owner?.kind === "staff") throw new Refusal(409, "sign-in.use-desk");
    const id = owner?.id ?? (await welcome(db, { kind, value }, { language, name }));
    await prove(db, { kind, value });
    await enter(db, caller, "portal", id, "code");
    return { isNew: !owner };
  });
};

/**
 * A further address of one's own, proven by the code sent to it. One that is another contact's stays there, and a
 * colleague is asked whether the two are one person (R12).
 */
export const addAddress = async (
  caller: Caller,
  by: { id: string },
  { kind, value, code }: Address & { code: string },
): Promise<void> => {
  await useCode(caller, { kind, value }, code);
  const refused = await inTransaction(caller.house.db, async (db) => {
    await holdAddress(db, { kind, value });
    const owner = await ownerOf(db, { kind, value });
    if (owner && owner.id !== by.id) {
      const asked = await askSamePerson(db, by, { fromId: by.id, intoId: owner.id, kind });
      return asked ? "address.asked" : "address.taken";
    }
    if (!owner) await give(db, by.id, { kind, value });
    await prove(db, { kind, value });
    await publish(db, by, "person.address-proven", { aboutId: by.id, data: { kind } });
    return undefined;
  });
  // Said behind the commit: what was asked stays.
  if (refused) throw new Refusal(409, refused, {}, { value: refused });
};

const ownerOf = (db: Db, { kind, value }: Address): Promise<Owner | undefined> =>
  maybe<Owner>(
    db,
    sql`
      select p.id, p.kind, p.ended_at is not null as ended
      from identities i
      join people p on p.id = i.person_id
      where i.kind = ${kind} and i.value = ${value}`,
  );

const welcome = async (
  db: Db,
  address: Address,
  { language, name = callName(address) }: { language: Language; name?: string | undefined },
): Promise<string> => {
  const id = newId();
  await run(
    db,
    sql`
      insert into people (id, kind, name, language)
      values (${id}, 'contact', ${name}, ${language})`,
  );
  await give(db, id, address);
  await publish(db, { id }, "contact.created", { aboutId: id, data: { by: address.kind } });
  return id;
};

const give = (db: Db, personId: string, { kind, value }: Address): Promise<number> =>
  run(
    db,
    sql`insert into identities (kind, value, person_id) values (${kind}, ${value}, ${personId})`,
  );

const prove = (db: Db, { kind, value }: Address): Promise<number> =>
  run(
    db,
    sql`
      update identities
      set proven_at = coalesce(proven_at, now())
      where kind = ${kind} and value = ${value}`,
  );

/** What to call someone who has not said a name yet. */
const callName = ({ kind, value }: Address): string =>
  kind === "email"
    ? value.split("@")[0]!.slice(0, 60)
    : value.replace(/^(.+)\d{4}(\d{4})$/, "$1****$2");
