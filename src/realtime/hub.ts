import { rows, sql, type Db } from "../lib/db.ts";
import {
  eventsAfter,
  latestPosition,
  positionText,
  settleForeignEvents,
  type Event,
  type Position,
} from "../lib/events.ts";
import type { Contact, Staff } from "../people/index.ts";
import { seenBy } from "../tickets/index.ts";
import { newPresence, type Seen } from "./presence.ts";
import type { Change, Onlookers } from "./schema.ts";

const BATCH = 500;
/** Who missed more than this reloads instead of being told each thing. */
const MOST_MISSED = 2000;

/** An open screen. */
export type Listener = {
  readonly actor: Staff | Contact;
  write(frame: string): unknown;
  /** The server goes down; the screen comes back by itself. */
  end(): void;
  /** The person's rights may have changed; looks again who he is, and ends the stream if he is gone. */
  recheck(): Promise<void>;
};

export type Hub = ReturnType<typeof newHub>;

/**
 * Brings the events of the table to the open screens of this process, each only what its person may see.
 * `heed`: what the process itself does about an event, wherever it was written.
 */
export const newHub = (db: Db, heed: (event: Event) => Promise<void>) => {
  const listeners = new Set<Listener>();
  const presence = newPresence();
  let at: Position = { tx: "0", seq: 0 };

  const deliver = async (events: readonly Event[], to: readonly Listener[]): Promise<void> => {
    const numbers = new Map<string, Promise<Map<string, number>>>();
    const ticketIds = [...new Set(events.flatMap(({ ticketId }) => ticketId ?? []))];
    for (const listener of to) {
      const { actor } = listener;
      const key = sightKey(actor);
      const visible = numbers.get(key) ?? numbersSeen(db, actor, ticketIds);
      numbers.set(key, visible);
      const seen = await visible;
      for (const event of events)
        if (reaches(event, actor, seen)) listener.write(frameOf(event, actor, seen));
    }
  };

  const look = async (): Promise<void> => {
    for (;;) {
      const events = await eventsAfter(db, at, BATCH);
      const last = events.at(-1);
      if (!last) return;
      // In one step: who joins from here on is told of everything up to `at` from the table.
      at = { tx: last.tx, seq: last.seq };
      const present = [...listeners];
      try {
        for (const event of events) await heed(event);
        await deliver(events, present);
        const concerned = present.filter(({ actor }) =>
          events.some((event) => concerns(event, actor)),
        );
        await Promise.all(concerned.map((listener) => listener.recheck()));
      } catch (error) {
        // They come back with the last thing they were told, and hear of this again from the table.
        for (const listener of present) listener.end();
        throw error;
      }
      if (events.length < BATCH) return;
    }
  };

  const deliverMissed = async (listener: Listener, after: Position, until: Position) => {
    const missed = (await eventsAfter(db, after, MOST_MISSED)).filter(
      (event) => !isAfter(event, until),
    );
    if (missed.length < MOST_MISSED) await deliver(missed, [listener]);
    else listener.write(`id: ${positionText(until)}\nevent: reset\ndata: {}\n\n`);
  };

  const tell = (onlookers: Onlookers): void => {
    const ids = new Set(onlookers.people.map(({ id }) => id));
    const frame = `event: presence\ndata: ${JSON.stringify(onlookers)}\n\n`;
    for (const { actor, write } of listeners) if (ids.has(actor.id)) write(frame);
  };

  return {
    look,
    async start() {
      await settleForeignEvents(db);
      at = await latestPosition(db);
    },
    /** A new screen. `after`: the last thing an earlier connection was told; what it missed comes first. */
    async join(listener: Listener, after: Position | undefined): Promise<() => void> {
      const until = at;
      let late: string[] | undefined = after && [];
      const waiting: Listener = {
        ...listener,
        write: (frame) => (late ? late.push(frame) : listener.write(frame)),
        get actor() {
          return listener.actor;
        },
      };
      const leave = () => void listeners.delete(waiting);
      listeners.add(waiting);
      try {
        if (after) await deliverMissed(listener, after, until);
        else listener.write(`id: ${positionText(until)}\n`);
      } catch (error) {
        leave();
        throw error;
      }
      listener.write("event: ready\ndata: {}\n\n");
      for (const frame of late ?? []) listener.write(frame);
      late = undefined;
      return leave;
    },
    hear: (seen: Seen) => tell(presence.hear(seen, Date.now())),
    forget: () => presence.forget(Date.now()).forEach(tell),
    end: () => listeners.forEach((listener) => listener.end()),
    get size() {
      return listeners.size;
    },
  };
};

const isAfter = (a: Position, b: Position): boolean =>
  BigInt(a.tx) === BigInt(b.tx) ? a.seq > b.seq : BigInt(a.tx) > BigInt(b.tx);

/** People with equal rights share one look at what they may see. */
const sightKey = (actor: Staff | Contact): string =>
  actor.kind === "staff" && actor.permissions.has("tickets.all") ? "all" : actor.id;

const numbersSeen = async (db: Db, actor: Staff | Contact, ticketIds: readonly string[]) => {
  if (ticketIds.length === 0) return new Map<string, number>();
  const found = await rows<{ id: string; number: number }>(
    db,
    sql`select t.id, t.number from tickets t where t.id = any(${ticketIds}::uuid[]) and ${seenBy(actor)}`,
  );
  return new Map(found.map(({ id, number }) => [id, number]));
};

/** What is not about a request is told to the person it is about, and to staff whose work it is. */
const workOf: Record<string, Parameters<Staff["permissions"]["has"]>[0]> = {
  binding: "bindings.read",
  person: "bindings.read",
  contact: "bindings.read",
  company: "registry.read",
  project: "registry.read",
  calendar: "calendar.read",
  release: "releases.read",
  defect: "defects.read",
  tracker: "defects.read",
};

const reaches = (
  event: Event,
  actor: Staff | Contact,
  seen: ReadonlyMap<string, number>,
): boolean => {
  if (event.ticketId) {
    if (actor.kind === "contact") return event.public && seen.has(event.ticketId);
    return seen.has(event.ticketId) || changesHands(event);
  }
  if (concerns(event, actor)) return true;
  const work = workOf[event.name.split(".")[0] ?? ""];
  return actor.kind === "staff" && work !== undefined && actor.permissions.has(work);
};

// Whoever no longer sees a request that went to others has it on the screen perhaps; its number is all he is told.
const changesHands = ({ name }: Event): boolean =>
  name === "ticket.assigned" || name === "ticket.team-changed";

const concerns = (event: Event, actor: Staff | Contact): boolean =>
  event.ticketId === null && (event.aboutId === actor.id || event.data["personId"] === actor.id);

const frameOf = (
  event: Event,
  actor: Staff | Contact,
  seen: ReadonlyMap<string, number>,
): string => {
  const change: Change = {
    name: nameTold(event, actor),
    ticket: event.ticketId ? (seen.get(event.ticketId) ?? numberIn(event)) : null,
    mine: event.actorId === actor.id,
  };
  return `id: ${positionText(event)}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;
};

/** Outsiders are told that their own standing changed, not by which step: that would tell what is known of whom (R16). */
const nameTold = ({ name, ticketId }: Event, actor: Staff | Contact): string =>
  actor.kind === "contact" && ticketId === null ? "binding.changed" : name;

const numberIn = ({ data }: Event): number | null =>
  typeof data["number"] === "number" ? data["number"] : null;
