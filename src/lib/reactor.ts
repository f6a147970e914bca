import { inTransaction, maybe, run, sql, urlOf, type Db } from "./db.ts";
import { eventsAfter, settleForeignEvents, type Event, type Position } from "./events.ts";
import { startTail, type Tail } from "./tail.ts";

const BATCH = 200;

type Enqueue = (db: Db, events: readonly Event[]) => Promise<void>;
type Reactor = {
  /** Whatever every process has to know before it reacts; called at each look. */
  before(): Promise<void>;
  enqueue: Enqueue;
  lost(error: Error): void;
};

/**
 * Reads the events once, in order, whichever of several workers comes first, and has `enqueue` put down what follows
 * from them. Both are one transaction: nothing is skipped and nothing follows twice.
 */
export const startReactor = async (db: Db, { before, enqueue, lost }: Reactor): Promise<Tail> => {
  await settleForeignEvents(db);
  const look = async () => {
    await before();
    await reactToAll(db, enqueue);
  };
  return startTail(urlOf(db), { look, rest: 300, lost });
};

const reactToAll = async (db: Db, enqueue: Enqueue): Promise<void> => {
  await seen(db);
  if (await waiting(db)) while ((await reactToSome(db, enqueue)) === BATCH);
};

// Outside a transaction of ours, and seldom: it is only a sign of life.
const seen = (db: Db) =>
  run(
    db,
    sql`
      update reacted set seen_at = clock_timestamp()
      where seen_at is null or seen_at < clock_timestamp() - interval '10 seconds'`,
  );

const waiting = async (db: Db): Promise<boolean> => {
  const found = await maybe(
    db,
    sql`
      select 1
      from reacted r
      where exists (
        select from events e
        where (e.tx, e.seq) > (r.tx, r.seq) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
      )`,
  );
  return found !== undefined;
};

/** Takes the next events, unless another worker is at it; answers how many. */
export const reactToSome = (db: Db, enqueue: Enqueue): Promise<number> =>
  inTransaction(db, async (db) => {
    const at = await maybe<Position>(
      db,
      sql`select r.tx::text, r.seq from reacted r for update skip locked`,
    );
    if (!at) return 0;
    const events = await eventsAfter(db, at, BATCH);
    const last = events.at(-1);
    if (!last) return 0;
    await enqueue(db, events);
    await run(db, sql`update reacted set tx = ${last.tx}::xid8, seq = ${last.seq}`);
    return events.length;
  });
