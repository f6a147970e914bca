import { maybe, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { hashToken, newToken } from "../lib/secrets.ts";
import { identify, type Contact, type Staff } from "../people/index.ts";

export type App = "desk" | "portal";
export const cookieOf: Record<App, string> = { desk: "desk_session", portal: "portal_session" };

export type Device = { ip: string; userAgent: string | undefined };
type Terms = {
  app: App;
  device: Device;
  /** How long it lasts unused. */
  minutes: number;
  /** Proven by more than a password. */
  strong?: boolean;
};

/** Signs a person in on one device; answers the token for the cookie. */
export const startSession = async (
  db: Db,
  personId: string,
  { app, device, minutes, strong = false }: Terms,
): Promise<string> => {
  const token = newToken();
  await run(
    db,
    sql`
      insert into sessions (hash, id, person_id, app, ip, user_agent, strong, expires_at)
      values (${hashToken(token)}, ${newId()}, ${personId}, ${app}, ${device.ip},
        ${device.userAgent?.slice(0, 300) ?? null}, ${strong}, now() + make_interval(mins => ${minutes}))`,
  );
  return token;
};

export type Session = { id: string; strong: boolean; actor: Staff | Contact };

/** The session of a token, and the person as of this moment; undefined when it is over. Use prolongs it, once a minute at most. */
export const findSession = async (
  db: Db,
  token: string,
  app: App,
): Promise<Session | undefined> => {
  const session = await maybe<{ id: string; personId: string; strong: boolean; stale: boolean }>(
    db,
    sql`
      select id, person_id, strong, seen_at < now() - interval '1 minute' as stale
      from sessions
      where hash = ${hashToken(token)} and app = ${app} and expires_at > now()`,
  );
  if (!session) return undefined;
  if (session.stale)
    await run(
      db,
      sql`
        update sessions
        set seen_at = now(), expires_at = now() + (expires_at - seen_at)
        where id = ${session.id}`,
    );
  const { id, strong, personId } = session;
  const actor = await identify(db, personId);
  return actor && { id, strong, actor };
};

export const endSession = (db: Db, token: string): Promise<number> =>
  run(db, sql`delete from sessions where hash = ${hashToken(token)}`);

/** Ends every session of a person at once (R99), but the one kept. */
export const endSessions = (
  db: Db,
  personId: string,
  keep: string | null = null,
): Promise<number> =>
  run(db, sql`delete from sessions where person_id = ${personId} and id is distinct from ${keep}`);
