import { fromKysely, PgBoss, type JobResult, type JobWithMetadata } from "pg-boss";
import type { z } from "zod";
import { afterCommit, type Db } from "./db.ts";
import { newId } from "./id.ts";
import type { Logger } from "./log.ts";

/** Work that is done later, and again when it fails. `Context` is what every job of the house is handed. */
export type Job<Context, Data extends z.ZodObject = z.ZodObject> = {
  name: string;
  data: Data;
  /** When it runs by itself, `30 2 * * *`, with empty data. */
  cron?: string;
  /** How often a failed one is tried again, with growing pauses. */
  retries?: number;
  /** How many run at once in one process. */
  atOnce?: number;
  /** So many work on it apart, each on one job, and of those with one key on one: a slow one keeps no other key waiting. */
  apart?: number;
  /** `signal` says that the process is stopping: the job will be run again elsewhere. `jobs`: for what follows from it. */
  run(context: Context, data: z.output<Data>, signal: AbortSignal, jobs: Jobs): Promise<void>;
};

/** Only here so that the compiler sees each job's own data. */
export const defineJob = <Context, Data extends z.ZodObject>(
  job: Job<Context, Data>,
): Job<Context, Data> => job;

export type Jobs = {
  /** Part of the caller's transaction: if that rolls back, the job was never there. */
  enqueue<Data extends z.ZodObject>(
    db: Db,
    job: Job<never, Data>,
    data: z.input<Data>,
    /** While a job with this `key` waits, no second one is added. */
    when?: { after?: Date; key?: string },
  ): Promise<void>;
  /** The same for many at once. */
  enqueueAll<Data extends z.ZodObject>(
    db: Db,
    job: Job<never, Data>,
    all: readonly z.input<Data>[],
  ): Promise<void>;
  /** Looks for such jobs now, not at the next regular look. */
  wake(name: string): void;
  /** Lets running jobs end, and hands back those that take longer than `timeout`. */
  stop(timeout?: number): Promise<void>;
};

type Options = {
  log: Logger;
  /** What `cron` means by two o'clock. */
  timeZone?: string;
  /** False: this process only adds jobs, others run them. */
  work?: boolean;
  /** How long a process may be silent before its jobs are given to another; ten seconds at least. */
  heartbeatSeconds?: number;
};

const lookEverySeconds = 2;

export const startJobs = async <Context>(
  url: string,
  jobs: readonly Job<Context>[],
  context: Context,
  { log, timeZone = "Asia/Shanghai", work = true, heartbeatSeconds = 20 }: Options,
): Promise<Jobs> => {
  const boss = new PgBoss({
    connectionString: url,
    application_name: "channeldesk jobs",
    schema: jobSchema,
    max: 3,
    supervise: work,
    schedule: work,
    superviseIntervalSeconds: heartbeatSeconds / 2,
    monitorIntervalSeconds: heartbeatSeconds / 2,
    cronWorkerIntervalSeconds: 15,
  });
  boss.on("error", (error) => log.error({ err: error }, "a fault among the jobs"));
  boss.on("warning", ({ message }) => log.warn(message));
  await boss.start();
  await makeQueues(boss, jobs, heartbeatSeconds);

  const workers = new Map<string, string>();
  const wake = (name: string) => {
    const worker = workers.get(name);
    if (worker) boss.notifyWorker(worker);
  };
  const running: Jobs = {
    async enqueue(db, job, data, { after, key } = {}) {
      await boss.send(job.name, job.data.parse(data), {
        db: fromKysely(db),
        singletonKey: key ?? newId(),
        ...(key && job.apart && { group: { id: key } }),
        ...(after && { startAfter: after }),
      });
      if (!after) afterCommit(db, () => wake(job.name));
    },
    async enqueueAll(db, job, all) {
      if (all.length === 0) return;
      const each = all.map((data) => ({ data: job.data.parse(data), singletonKey: newId() }));
      await boss.insert(job.name, each, { db: fromKysely(db) });
      afterCommit(db, () => wake(job.name));
    },
    wake,
    async stop(timeout = 8000) {
      await boss.stop({ graceful: true, timeout });
    },
  };
  if (work) {
    await keepSchedule(boss, jobs, timeZone);
    const run: Run<Context> = (job, one) => carryOut(job, context, one, { log, jobs: running });
    for (const job of jobs) workers.set(job.name, await startWorker(boss, job, run));
  }
  return running;
};

type Run<Context> = (job: Job<Context>, one: JobWithMetadata<unknown>) => Promise<JobResult>;

/** Where jobs that failed for the last time are kept. */
export const deadQueue = "dead";
export const jobSchema = "jobs";

/** `short`: of the jobs with one key, one waits. It cannot be changed on a queue that exists. */
export const queueOptions = { policy: "short" } as const;

const makeQueues = async <Context>(
  boss: PgBoss,
  jobs: readonly Job<Context>[],
  heartbeatSeconds: number,
): Promise<void> => {
  await boss.createQueue(deadQueue, { retentionSeconds: 90 * day });
  for (const { name, retries = 8 } of jobs) {
    const options = {
      retryLimit: retries,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 3600,
      heartbeatSeconds,
      expireInSeconds: 3600,
      deleteAfterSeconds: 2 * day,
      deadLetter: deadQueue,
    };
    await boss.createQueue(name, { ...queueOptions, ...options });
    await boss.updateQueue(name, options);
  }
};

const day = 24 * 60 * 60;

const keepSchedule = async <Context>(
  boss: PgBoss,
  jobs: readonly Job<Context>[],
  timeZone: string,
): Promise<void> => {
  const timed = new Set(jobs.filter(({ cron }) => cron).map(({ name }) => name));
  for (const { name } of await boss.getSchedules())
    if (!timed.has(name)) await boss.unschedule(name);
  for (const { name, cron } of jobs)
    // A night the machine slept through is made up for, once.
    if (cron) await boss.schedule(name, cron, {}, { tz: timeZone, missed: "once" });
};

const startWorker = <Context>(
  boss: PgBoss,
  job: Job<Context>,
  run: Run<Context>,
): Promise<string> =>
  boss.work(
    job.name,
    {
      ...(job.apart
        ? { batchSize: 1, localConcurrency: job.apart, localGroupConcurrency: 1 }
        : { batchSize: job.atOnce ?? 4, burstWhenBatchFull: (job.atOnce ?? 4) > 1 }),
      pollingIntervalSeconds: lookEverySeconds,
      perJobResults: true,
      includeMetadata: true,
    },
    (batch: JobWithMetadata<unknown>[]) => Promise.all(batch.map((one) => run(job, one))),
  );

const carryOut = async <Context>(
  job: Job<Context>,
  context: Context,
  { id, data, signal, retryCount, retryLimit }: JobWithMetadata<unknown>,
  { log, jobs }: { log: Logger; jobs: Jobs },
): Promise<JobResult> => {
  try {
    await job.run(context, job.data.parse(data), signal, jobs);
    return { id, status: "completed" };
  } catch (error) {
    const last = retryCount >= retryLimit;
    log[last ? "error" : "warn"](
      { job: job.name, id, attempt: retryCount + 1, err: error },
      last ? "a job failed for the last time" : "a job failed and will be tried again",
    );
    return { id, status: "failed", output: { message: String(error) } };
  }
};
