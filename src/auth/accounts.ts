import { maybe, sql, type Db } from "../lib/db.ts";
import type { Language } from "../lib/text.ts";

/** A colleague's way in. */
export type Account = {
  personId: string;
  name: string;
  email: string;
  language: Language;
  passwordHash: string | null;
  totp: boolean;
};

const columns = sql`
  p.id as person_id, p.name, i.value as email, p.language, s.password_hash, s.totp_since is not null as totp`;

/** The account of an email address; undefined for an address of nobody, a contact, or someone who has left. */
export const accountByEmail = (db: Db, email: string): Promise<Account | undefined> =>
  maybe<Account>(
    db,
    sql`
      select ${columns}
      from identities i
      join people p on p.id = i.person_id and p.ended_at is null
      join staff s on s.person_id = p.id
      where i.kind = 'email' and i.value = ${email}`,
  );

export const accountOf = (db: Db, personId: string): Promise<Account | undefined> =>
  maybe<Account>(
    db,
    sql`
      select ${columns}
      from people p
      join staff s on s.person_id = p.id
      join identities i on i.person_id = p.id and i.kind = 'email'
      where p.id = ${personId} and p.ended_at is null
      order by i.proven_at nulls last, i.value
      limit 1`,
  );
