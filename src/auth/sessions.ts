import { run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { hashToken, newToken } from "../lib/secrets.ts";
import { identifyBy, type Contact, type Staff } from "../people/index.ts";

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

export type Session = { id: string; strong: boolean; stale: boolean; actor: Staff | Contact };

/** The session of a token, and the person as of this moment; undefined when it is over. */
export const findSession = async (
  db: Db,
  token: string,
  app: App,
): Promise<Session | undefined> => {
  const found = await identifyBy<{ sessionId: string; strong: boolean; stale: boolean }>(db, {
    from: sql`sessions way`,
    columns: sql`
      way.id as session_id, way.strong, way.seen_at < now() - interval '1 minute' as stale`,
    where: sql`way.hash = ${hashToken(token)} and way.app = ${app} and way.expires_at > now()`,
  });
  if (!found) return undefined;
  const { sessionId: id, strong, stale, actor } = found;
  return { id, strong, stale, actor };
};

/** Used, it lasts as long again; that is written down once a minute at most. */
export const prolongSession = async (db: Db, { id, stale }: Session): Promise<void> => {
  if (stale)
    await run(
      db,
      sql`
        update sessions
        set seen_at = now(), expires_at = now() + (expires_at - seen_at)
        where id = ${id}`,
    );
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
