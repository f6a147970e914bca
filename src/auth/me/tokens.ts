import { inTransaction, one, rows, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import { hashToken, newToken } from "../../lib/secrets.ts";
import type { Permission, Staff } from "../../people/index.ts";
import { tokenPrefix } from "../tokens.ts";

const MOST = 50;

/** A token may at most do what its maker may; it is shown once, and only its hash is kept. */
export const makeToken = (
  db: Db,
  by: Pick<Staff, "id" | "permissions">,
  { name, scopes, days }: { name: string; scopes: Permission[]; days: number },
): Promise<{ id: string; token: string; expiresAt: string }> =>
  inTransaction(db, async (db) => {
    if (!scopes.every((scope) => by.permissions.has(scope)))
      throw new Refusal(422, "token.scope-not-yours", {}, { scopes: "token.scope-not-yours" });
    if ((await myTokens(db, by)).length >= MOST) throw new Refusal(409, "token.too-many");
    const [id, token] = [newId(), tokenPrefix + newToken()];
    const { expiresAt } = await one<{ expiresAt: string }>(
      db,
      sql`
        insert into api_tokens (hash, id, person_id, name, scopes, expires_at)
        values (${hashToken(token)}, ${id}, ${by.id}, ${name}, ${[...new Set(scopes)]}::text[],
          now() + make_interval(days => ${days}))
        returning expires_at`,
    );
    await publish(db, by, "token.made", { aboutId: by.id, data: { name, scopes, expiresAt } });
    return { id, token, expiresAt };
  });

type Shown = {
  id: string;
  name: string;
  scopes: Permission[];
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
};

export const myTokens = (db: Db, by: { id: string }): Promise<Shown[]> =>
  rows<Shown>(
    db,
    sql`
      select id, name, scopes, created_at, expires_at, used_at
      from api_tokens
      where person_id = ${by.id} and expires_at > now()
      order by created_at desc`,
  );

export const endToken = (db: Db, by: { id: string }, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const ended = await run(
      db,
      sql`delete from api_tokens where id = ${id} and person_id = ${by.id}`,
    );
    if (ended === 0) notFound("token");
    await publish(db, by, "token.ended", { aboutId: by.id });
  });

/** All of a person's tokens, at once. */
export const endTokens = (db: Db, personId: string): Promise<number> =>
  run(db, sql`delete from api_tokens where person_id = ${personId}`);
