import { maybe, run, sql, type Db } from "../lib/db.ts";
import { hashToken } from "../lib/secrets.ts";
import { identify, type Contact, type Permission, type Staff } from "../people/index.ts";

/** Tokens are recognisable, so that scanners for leaked secrets find them. */
export const tokenPrefix = "cdt_";

/** The person behind a token of an API, with the permissions the token was given and no others. */
export const findToken = async (db: Db, bearer: string): Promise<Staff | Contact | undefined> => {
  if (!bearer.startsWith(tokenPrefix)) return undefined;
  const token = await maybe<{ id: string; personId: string; scopes: Permission[]; stale: boolean }>(
    db,
    sql`
      select id, person_id, scopes, coalesce(used_at < now() - interval '1 minute', true) as stale
      from api_tokens
      where hash = ${hashToken(bearer)} and expires_at > now()`,
  );
  if (!token) return undefined;
  if (token.stale) await run(db, sql`update api_tokens set used_at = now() where id = ${token.id}`);
  const person = await identify(db, token.personId);
  if (!person) return undefined;
  const scopes = token.scopes.filter((scope) => person.permissions.has(scope));
  return { ...person, permissions: new Set(scopes) };
};
