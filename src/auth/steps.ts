import { maybe, run, sql, type Db } from "../lib/db.ts";
import { hashToken, newToken } from "../lib/secrets.ts";

/** What a half-done sign-in waits for. */
type Kinds = {
  /** The code of an authenticator. `link`: the account at the directory that is then joined. */
  code: { link?: string };
  /** The directory's answer. */
  directory: {
    verifier: string;
    state: string;
    nonce: string;
    returnTo: string;
    invitation: string | null;
  };
  /** A password that confirms that this account at the directory is the person's own. */
  confirm: { link: string };
};
type Kind = keyof Kinds;
export type Step<K extends Kind> = { personId: string | null; data: Kinds[K] };

const MINUTES = 10;

/** Begins a step; the token goes into a cookie. */
export const beginStep = async <K extends Kind>(
  db: Db,
  kind: K,
  personId: string | null,
  data: Kinds[K],
): Promise<string> => {
  const token = newToken();
  await run(
    db,
    sql`
      insert into sign_in_steps (hash, kind, person_id, data, expires_at)
      values (${hashToken(token)}, ${kind}, ${personId}, ${JSON.stringify(data)},
        now() + make_interval(mins => ${MINUTES}))`,
  );
  return token;
};

export const findStep = <K extends Kind>(
  db: Db,
  kind: K,
  token: string | undefined,
): Promise<Step<K> | undefined> =>
  maybe<Step<K>>(
    db,
    sql`
      select person_id, data
      from sign_in_steps
      where hash = ${hashToken(token ?? "")} and kind = ${kind} and expires_at > now()`,
  );

/** Ends a step and answers it; of two at once, one gets it. */
export const takeStep = <K extends Kind>(
  db: Db,
  kind: K,
  token: string | undefined,
): Promise<Step<K> | undefined> =>
  maybe<Step<K>>(
    db,
    sql`
      delete from sign_in_steps
      where hash = ${hashToken(token ?? "")} and kind = ${kind} and expires_at > now()
      returning person_id, data`,
  );
