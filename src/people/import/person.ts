import { z } from "zod";
import { rows, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import type { Actor } from "../actor.ts";
import { EmailAddress, MobileNumber } from "../address.ts";
import { namePerson } from "../binding/store.ts";
import { namingTheField } from "../constraints.ts";
import { name } from "../fields.ts";
import { refuse } from "./cells.ts";

export const Person = z.object({
  name: name(50),
  email: EmailAddress.nullable().optional(),
  mobile: MobileNumber.nullable().optional(),
  jobTitle: name(50).nullable().optional(),
  externalId: name(100).optional(),
});
export type Person = z.output<typeof Person>;

/** Who of the people we have is meant; two of them are as bad as a colleague. */
export const knownPerson = async (
  db: Db,
  { externalId, email, mobile }: Person,
): Promise<string | undefined> => {
  const found = await rows<{ id: string; kind: string }>(
    db,
    sql`
      select p.id, p.kind
      from people p
      where p.ended_at is null and (
        p.external_id = ${externalId ?? null}
        or p.id in (
          select person_id
          from identities
          where (kind = 'email' and value = ${email ?? null}) or (kind = 'mobile' and value = ${mobile ?? null})
        )
      )`,
  );
  if (found.length > 1) return refuse("email", "import.several-people");
  if (found[0]?.kind === "staff") return refuse("email", "import.staff");
  return found[0]?.id;
};

export const createPerson = async (
  db: Db,
  actor: Actor,
  { name, externalId }: Person,
): Promise<string> => {
  const id = newId();
  await namingTheField(
    run(
      db,
      sql`insert into people (id, kind, name, external_id) values (${id}, 'contact', ${name}, ${externalId ?? null})`,
    ),
  );
  await publish(db, actor, "person.created", { aboutId: id, data: { because: "import" } });
  return id;
};

export const rename = async (
  db: Db,
  actor: Actor,
  id: string,
  { name, externalId }: Person,
): Promise<boolean> => {
  const renamed = await namePerson(db, id, name);
  if (renamed) await publish(db, actor, "person.renamed", { aboutId: id, data: { name } });
  const numbered = await namingTheField(
    run(
      db,
      sql`
        update people
        set external_id = ${externalId ?? null}
        where id = ${id} and external_id is null and ${externalId ?? null}::text is not null`,
    ),
  );
  return renamed + numbered > 0;
};

export const keepAddresses = async (
  db: Db,
  id: string,
  { email, mobile }: Person,
): Promise<boolean> => {
  let added = 0;
  for (const [kind, value] of [
    ["email", email],
    ["mobile", mobile],
  ] as const)
    if (value)
      added += await run(
        db,
        sql`insert into identities (kind, value, person_id) values (${kind}, ${value}, ${id}) on conflict do nothing`,
      );
  return added > 0;
};
