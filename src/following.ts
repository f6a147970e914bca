import { z } from "zod";
import { refreshCalendar } from "./calendar/index.ts";
import type { Db } from "./lib/db.ts";
import type { Event } from "./lib/events.ts";
import type { House } from "./lib/house.ts";
import { defineJob, type Job, type Jobs } from "./lib/jobs.ts";
import { isTold, sendDue, tell } from "./notices/index.ts";
import { clockEvents, reactions, reactionsTo, trackerEvents } from "./reactions.ts";
import { refreshSettings } from "./settings/index.ts";
import { setTimers } from "./tickets/index.ts";
import { reachTracker, trackerNames } from "./trackers/index.ts";

/** So much is done as one job, in the order in which it happened. */
const PART = 20;

export const beUpToDate = async (house: House): Promise<void> => {
  await refreshSettings(house);
  await refreshCalendar(house);
};

const someEvents = z.object({ reaction: z.string(), events: z.array(z.custom<Event>()) });
type Together = Job<House, typeof someEvents>;

/** One line of `reactions.ts` for some events; one that fails keeps none of the others back, and is tried again by itself. */
const react: Together = defineJob({
  name: "react",
  data: someEvents,
  retries: 8,
  atOnce: 8,
  run: (house: House, { reaction, events }, _signal, jobs) =>
    eachOf(house, jobs, { reaction, events }, async (event) => {
      // The worker that took the event knows of the change; this one may not have looked since.
      if (/^(setting|calendar)\./.test(event.name)) await beUpToDate(house);
      await reactions[event.name]?.[reaction]?.(house, event);
    }),
});

/** Whoever has to hear of it is told; where that fails, of each event alone. */
const tellAll: Together = defineJob({
  name: "notices.tell",
  data: someEvents,
  retries: 8,
  async run(house: House, data, _signal, jobs) {
    await tell(house, data.events).catch((error: unknown) => {
      if (data.events.length === 1) throw error;
      return apart(house, jobs, tellAll, data, error);
    });
    await jobs.enqueue(house.db, post, {}, { key: "now" });
  },
});

type Some = z.output<typeof someEvents>;

const eachOf = async (
  house: House,
  jobs: Jobs,
  { reaction, events }: Some,
  act: (event: Event) => Promise<void>,
): Promise<void> => {
  const failed: Event[] = [];
  let why: unknown;
  for (const event of events)
    await act(event).catch((error: unknown) => {
      why = error;
      failed.push(event);
    });
  if (failed.length === 0) return;
  if (events.length === 1) throw why;
  await apart(house, jobs, react, { reaction, events: failed }, why);
};

/** Each is tried again by itself. */
const apart = async (
  { db, log }: House,
  jobs: Jobs,
  job: Together,
  { reaction, events }: Some,
  error: unknown,
): Promise<void> => {
  log.warn({ err: error, reaction, failed: events.length }, "will be tried again one by one");
  await jobs.enqueueAll(
    db,
    job,
    events.map((event) => ({ reaction, events: [event] })),
  );
};

/** The clocks of requests to which something happened; several looks may lie on top of each other, one is enough. */
const reckonClocks = defineJob({
  name: "tickets.timers",
  data: z.object({ ticketIds: z.array(z.string()) }),
  retries: 8,
  run: (house: House, { ticketIds }) => setTimers(house, ticketIds),
});

/** What waits for a tracker of R&D, or is to be read there; a slow one keeps neither the others nor the house waiting. */
const reach = defineJob({
  name: "trackers.reach",
  data: z.object({ tracker: z.string() }),
  apart: 4,
  run: (house: House, { tracker }) => reachTracker(house, tracker),
});

/** While one waits for a tracker already, it takes all that there is. */
export const reachEach = async (jobs: Jobs, house: House, db: Db = house.db): Promise<void> => {
  for (const tracker of trackerNames(house))
    await jobs.enqueue(db, reach, { tracker }, { key: tracker });
};

/** Letters that were just put down, and those whose hour has come: gathered, kept for the morning, not taken by a mail server. */
const post = defineJob({
  name: "notices.post",
  cron: "* * * * *",
  data: z.object({}),
  run: (house: House) => sendDue(house),
});

export const following = [react, tellAll, reckonClocks, reach, post] as unknown as Job<House>[];

/** Puts down what follows from events, in the transaction that takes them. */
export const followUp = async (
  jobs: Jobs,
  house: House,
  db: Db,
  events: readonly Event[],
): Promise<void> => {
  const due = events.flatMap((event) =>
    reactionsTo(event).map((reaction) => ({ event, reaction })),
  );
  const byReaction = Map.groupBy(due, ({ reaction }) => reaction);
  await jobs.enqueueAll(
    db,
    react,
    [...byReaction].flatMap(([reaction, all]) =>
      inParts(
        reaction,
        all.map(({ event }) => event),
      ),
    ),
  );
  await jobs.enqueueAll(db, tellAll, inParts("tell", events.filter(isTold)));
  const stirred = events.flatMap(({ name, ticketId }) =>
    ticketId && clockEvents.has(name) ? [ticketId] : [],
  );
  if (stirred.length > 0)
    await jobs.enqueueAll(db, reckonClocks, [{ ticketIds: [...new Set(stirred)] }]);
  if (events.some(({ name }) => trackerEvents.has(name))) await reachEach(jobs, house, db);
};

/** Several workers share what happened at one time. */
const inParts = (reaction: string, events: readonly Event[]): z.input<typeof someEvents>[] =>
  Array.from({ length: Math.ceil(events.length / PART) }, (_, i) => ({
    reaction,
    events: events.slice(i * PART, (i + 1) * PART),
  }));
