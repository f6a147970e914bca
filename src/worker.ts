import { z } from "zod";
import { sweepAuth } from "./auth/index.ts";
import { loadCalendar, warnOfMissingYear } from "./calendar/index.ts";
import { missTrains, ringUnanswered, warnOfToday } from "./defects/index.ts";
import { finishFiles, sweepFiles } from "./files/index.ts";
import { beUpToDate, following, followUp, reachEach } from "./following.ts";
import { run, sql, urlOf } from "./lib/db.ts";
import type { House } from "./lib/house.ts";
import { defineJob, startJobs, type Job } from "./lib/jobs.ts";
import { startReactor } from "./lib/reactor.ts";
import { dueBindings, overdueBindings } from "./people/index.ts";
import { followCalendar, freezeTrains } from "./releases/index.ts";
import {
  giveWaiting,
  retireEvidence,
  ringUndecided,
  setTimersOfToday,
  tick,
  updateQuiet,
} from "./tickets/index.ts";
import { setting } from "./settings/index.ts";

const nothing = z.object({});

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

const look = defineJob({
  name: "trackers.look",
  cron: "* * * * *",
  data: nothing,
  run: (house: House, _, __, jobs) => reachEach(jobs, house),
});

const byTheClock = [
  clock,
  turnDay,
  give,
  finish,
  sweep,
  retire,
  reverify,
  overdue,
  plan,
  coverage,
  freeze,
  missed,
  look,
] as unknown as Job<House>[];

/** The worker process: reactions to events, and what runs by the clock. */
export const startWorker = async (house: House): Promise<{ stop(): Promise<void> }> => {
  const { db, log } = house;
  const { timeZone } = setting(house, "vendor");
  await loadCalendar(house);
  const running = await startJobs(urlOf(db), [...following, ...byTheClock], house, {
    log,
    timeZone,
  });
  const reactor = await startReactor(db, {
    // Of several workers one takes the events; all have to know the settings.
    before: () => beUpToDate(house),
    enqueue: (db, events) => followUp(running, house, db, events),
    lost: (error) => log.warn({ err: error }, "looking for events failed; trying again"),
  });
  return {
    async stop() {
      await reactor.stop();
      await running.stop();
    },
  };
};
