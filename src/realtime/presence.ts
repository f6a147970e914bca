import type { Onlooker, Onlookers } from "./schema.ts";

const FORGET_AFTER = 25_000;

/** What one process whispers to all: this person has this request open, or has left it. */
export type Seen = { ticket: number; person: Onlooker; leaving: boolean };

export type Presence = {
  /** Takes in a word; answers who is there now. */
  hear(seen: Seen, now: number): Onlookers;
  /** Drops who has not been heard of; answers the requests where something changed. */
  forget(now: number): Onlookers[];
  at(ticket: number): Onlookers;
};

/** Who has which request open. Kept in memory only: it is true for seconds. */
export const newPresence = (): Presence => {
  const rooms = new Map<number, Map<string, { person: Onlooker; heardAt: number }>>();
  const at = (ticket: number): Onlookers => ({
    ticket,
    people: [...(rooms.get(ticket)?.values() ?? [])].map(({ person }) => person),
  });
  return {
    at,
    hear({ ticket, person, leaving }, now) {
      const room = rooms.get(ticket) ?? new Map();
      if (leaving) room.delete(person.id);
      else room.set(person.id, { person, heardAt: now });
      if (room.size > 0) rooms.set(ticket, room);
      else rooms.delete(ticket);
      return at(ticket);
    },
    forget(now) {
      const changed: Onlookers[] = [];
      for (const [ticket, room] of rooms) {
        const before = room.size;
        for (const [id, { heardAt }] of room) if (now - heardAt > FORGET_AFTER) room.delete(id);
        if (room.size !== before) changed.push(at(ticket));
        if (room.size === 0) rooms.delete(ticket);
      }
      return changed;
    },
  };
};
