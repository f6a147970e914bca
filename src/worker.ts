import { z } from "zod";
import { sweepAuth } from "./auth/index.ts";
import { loadCalendar, refreshCalendar, warnOfMissingYear } from "./calendar/index.ts";
import { missTrains, ringUnanswered, warnOfToday } from "./defects/index.ts";
import { finishFiles, sweepFiles } from "./files/index.ts";
import { run, sql, urlOf } from "./lib/db.ts";
import type { Event } from "./lib/events.ts";
import type { House } from "./lib/house.ts";
import { defineJob, startJobs, type Job, type Jobs } from "./lib/jobs.ts";
import { startReactor } from "./lib/reactor.ts";
import { dueBindings, overdueBindings } from "./people/index.ts";
import { isTold, sendDue, tell } from "./notices/index.ts";
import { clockEvents, reactions, reactionsTo, trackerEvents } from "./reactions.ts";
import { followCalendar, freezeTrains } from "./releases/index.ts";
import {
  giveWaiting,
  retireEvidence,
  ringUndecided,
  setTimers,
  setTimersOfToday,
  tick,
  updateQuiet,
} from "./tickets/index.ts";
import { reachTracker, trackerNames } from "./trackers/index.ts";
import { refreshSettings, setting } from "./settings/index.ts";

const nothing = z.object({});
const PART = 20;

const beUpToDate = async (house: House): Promise<void> => {
  await refreshSettings(house);
  await refreshCalendar(house);
};

/** One line of `reactions.ts` for one event; each is tried again by itself. */
const react = defineJob({
  name: "react",
  data: z.object({ event: z.custom<Event>(), reaction: z.string() }),
  retries: 8,
  atOnce: 8,
  async run(house: House, { event, reaction }) {
    // The worker that took the event knows of the change; this one may not have looked since.
    if (/^(setting|calendar)\./.test(event.name)) await beUpToDate(house);
    await reactions[event.name]?.[reaction]?.(house, event);
  },
});

/**
 * Who has to hear of events is told, many events at a time. One that fails keeps none of the others back, and is tried
 * again with them: nobody hears twice.
 */
const tellAll = defineJob({
  name: "notices.tell",
  data: z.object({ events: z.array(z.custom<Event>()) }),
  retries: 8,
  async run(house: House, { events }, _signal, jobs) {
    const failed: unknown[] = [];
    for (const event of events)
      await tell(house, event).catch((error: unknown) => failed.push(error));
    await jobs.enqueue(house.db, post, {}, { key: "now" });
    if (failed.length > 0) throw new AggregateError(failed, String(failed[0]));
  },
});

const finish = defineJob({
  name: "files.finish",
  cron: "* * * * *",
  data: nothing,
  run: (house: House) => finishFiles(house),
});

const sweep = defineJob({
  name: "sweep",
  cron: "20 * * * *",
  data: nothing,
  async run(house: House) {
    await sweepFiles(house);
    await sweepAuth(house.db);
    await run(house.db, sql`delete from answered where at < now() - interval '2 days'`);
    await run(house.db, sql`delete from letters where at < now() - interval '30 days'`);
    await run(house.db, sql`delete from drafts where updated_at < now() - interval '60 days'`);
  },
});

const retire = defineJob({
  name: "files.retire",
  cron: "40 3 * * *",
  data: nothing,
  run: (house: House) => retireEvidence(house),
});

const reverify = defineJob({
  name: "bindings.reverify",
  cron: "10 6 * * *",
  data: nothing,
  run: ({ db }: House) => dueBindings(db),
});

const overdue = defineJob({
  name: "bindings.overdue",
  cron: "*/10 * * * *",
  data: nothing,
  run: (house: House) => overdueBindings(house),
});

/** The clocks of requests to which something happened; several looks may lie on top of each other, one is enough. */
const reckonClocks = defineJob({
  name: "tickets.timers",
  data: z.object({ ticketIds: z.array(z.string()) }),
  retries: 8,
  run: (house: House, { ticketIds }) => setTimers(house, ticketIds),
});

/** A contract that began today or ended yesterday is another plan for what is open. */
const turnDay = defineJob({
  name: "tickets.turn-day",
  cron: "1 * * * *",
  data: nothing,
  run: (house: House) => setTimersOfToday(house),
});

/** What comes due by the clock of a request; the rest of a long standstill follows at once. */
const clock = defineJob({
  name: "tickets.clock",
  cron: "* * * * *",
  data: nothing,
  async run(house: House) {
    while ((await tick(house)) > 0);
  },
});

/** What no rule could give to anybody goes to whoever is there by now. */
const give = defineJob({
  name: "tickets.give",
  cron: "* * * * *",
  data: nothing,
  run: (house: House) => giveWaiting(house),
});

/** Trains stand weeks ahead, and their lists are closed at the cut-off. */
const plan = defineJob({
  name: "releases.plan",
  cron: "5 * * * *",
  data: nothing,
  run: (house: House) => followCalendar(house),
});

/** In the hours in which somebody can act on it. */
const coverage = defineJob({
  name: "calendar.coverage",
  cron: "15 9-17 * * *",
  data: nothing,
  run: (house: House) => warnOfMissingYear(house),
});

const freeze = defineJob({
  name: "releases.freeze",
  cron: "* * * * *",
  data: nothing,
  run: (house: House) => freezeTrains(house),
});

/** What R&D owes an answer, and a dispute that nobody decides, rings; who hears nothing for long is written to. Who waited for a fix that did not come hears of the next day at once; who can still finish it, hours before. */
const missed = defineJob({
  name: "defects.missed",
  cron: "*/10 * * * *",
  data: nothing,
  async run(house: House) {
    await ringUnanswered(house);
    await ringUndecided(house);
    await updateQuiet(house);
    await warnOfToday(house);
    await missTrains(house);
  },
});

/** What waits for a tracker of R&D, or is to be read there; a slow one keeps neither the others nor the house waiting. */
const reach = defineJob({
  name: "trackers.reach",
  data: z.object({ tracker: z.string() }),
  apart: 4,
  run: (house: House, { tracker }) => reachTracker(house, tracker),
});

/** While one waits for a tracker already, it takes all that there is. */
const reachEach = async (running: Jobs, house: House, db = house.db): Promise<void> => {
  for (const tracker of trackerNames(house))
    await running.enqueue(db, reach, { tracker }, { key: tracker });
};

const look = defineJob({
  name: "trackers.look",
  cron: "* * * * *",
  data: nothing,
  run: (house: House, _, __, jobs) => reachEach(jobs, house),
});

/** Letters that were just put down, and those whose hour has come: gathered, kept for the morning, not taken by a mail server. */
const post = defineJob({
  name: "notices.post",
  cron: "* * * * *",
  data: nothing,
  async run(house: House) {
    await sendDue(house);
  },
});

const jobs = [
  clock,
  reckonClocks,
  turnDay,
  give,
  react,
  tellAll,
  finish,
  sweep,
  retire,
  reverify,
  overdue,
  plan,
  coverage,
  freeze,
  missed,
  reach,
  look,
  post,
] as unknown as Job<House>[];

/** Several workers share what happened at one time. */
const inParts = (events: readonly Event[]): { events: Event[] }[] =>
  Array.from({ length: Math.ceil(events.length / PART) }, (_, i) => ({
    events: events.slice(i * PART, (i + 1) * PART),
  }));

/** The worker process: reactions to events, and what runs by the clock. */
export const startWorker = async (house: House): Promise<{ stop(): Promise<void> }> => {
  const { db, log } = house;
  const { timeZone } = setting(house, "vendor");
  await loadCalendar(house);
  const running = await startJobs(urlOf(db), jobs, house, { log, timeZone });
  const reactor = await startReactor(db, {
    // Of several workers one takes the events; all have to know the settings.
    before: () => beUpToDate(house),
    async enqueue(db, events) {
      const due = events.flatMap((event) =>
        reactionsTo(event).map((reaction) => ({ event, reaction })),
      );
      await running.enqueueAll(db, react, due);
      await running.enqueueAll(db, tellAll, inParts(events.filter(isTold)));
      const stirred = events.flatMap(({ name, ticketId }) =>
        ticketId && clockEvents.has(name) ? [ticketId] : [],
      );
      const ticketIds = [...new Set(stirred)];
      if (events.some(({ name }) => trackerEvents.has(name))) await reachEach(running, house, db);
      if (ticketIds.length > 0) await running.enqueueAll(db, reckonClocks, [{ ticketIds }]);
    },
    lost: (error) => log.warn({ err: error }, "looking for events failed; trying again"),
  });
  return {
    async stop() {
      await reactor.stop();
      await running.stop();
    },
  };
};
