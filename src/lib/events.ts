import { maybe, one, rows, run, sql, type Db } from "./db.ts";

/** A place in the stream of events. Transaction first: sequence numbers alone are not in the order of commits. */
export type Position = { tx: string; seq: number };
export type Event = Position & {
  at: string;
  name: string;
  actorId: string | null;
  ticketId: string | null;
  aboutId: string | null;
  public: boolean;
  data: Record<string, unknown>;
};

const columns = sql`e.tx::text, e.seq, e.at, e.name, e.actor_id, e.ticket_id, e.about_id, e.public, e.data`;

/** What came after a position and can no longer be preceded by a transaction still running; at most `limit`. */
export const eventsAfter = (db: Db, { tx, seq }: Position, limit: number): Promise<Event[]> =>
  rows<Event>(
    db,
    // `e.tx`, not `tx`: the bare name would sort by the text of the column that is put out.
    sql`
      select ${columns}
      from events e
      where (e.tx, e.seq) > (${tx}::xid8, ${seq}) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
      order by e.tx, e.seq
      limit ${limit}`,
  );

/** The position behind everything that is settled now. */
export const latestPosition = async (db: Db): Promise<Position> => {
  const last = await maybe<Position>(
    db,
    sql`
      select e.tx::text, e.seq
      from events e
      where e.tx < pg_snapshot_xmin(pg_current_snapshot())
      order by e.tx desc, e.seq desc
      limit 1`,
  );
  return last ?? { tx: "0", seq: 0 };
};

/** The event at a place that was written down; also after a restore, which lays what was before everything. */
export const eventAt = async (db: Db, text: string): Promise<Event | undefined> => {
  const at = positionFrom(text);
  if (!at) return undefined;
  return maybe<Event>(
    db,
    sql`
      select ${columns}
      from events e
      where e.tx in (${at.tx}::xid8, '0') and e.seq = ${at.seq}`,
  );
};

export const positionText = ({ tx, seq }: Position): string => `${tx}.${seq}`;

export const positionFrom = (text: unknown): Position | undefined => {
  const found = typeof text === "string" ? /^(\d{1,19})\.(\d{1,15})$/.exec(text) : null;
  return found ? { tx: found[1]!, seq: Number(found[2]) } : undefined;
};

/**
 * Events that were written in another cluster (a restored backup, a dump loaded elsewhere) carry transaction numbers
 * from there, which could lie ahead of ours and hide all that is new. They are laid before everything; their own
 * order stays.
 */
export const settleForeignEvents = async (db: Db): Promise<void> => {
  const { foreign } = await one<{ foreign: boolean }>(
    db,
    sql`select exists (select from events e where e.tx >= pg_snapshot_xmax(pg_current_snapshot())) as foreign`,
  );
  if (!foreign) return;
  await run(
    db,
    sql`update events set tx = '0' where tx >= pg_snapshot_xmax(pg_current_snapshot())`,
  );
  await run(
    db,
    sql`update reacted set tx = '0', seq = (select coalesce(max(seq), 0) from events where tx = '0')`,
  );
};

/** A word of an event's data that is text; empty where there is none. */
export const wordOf = ({ data }: Pick<Event, "data">, name: string): string => {
  const word = data[name];
  return typeof word === "string" ? word : "";
};
