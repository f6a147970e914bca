import type pg from "pg";
import { PgBoss } from "pg-boss";
import { jobSchema, queueOptions } from "../jobs.ts";

/** A job that had not been done when the backup was made. */
export type WaitingJob = { queue: string; data: object; after: string; key: string | null };

export const waitingJobs = async (client: pg.Client): Promise<WaitingJob[]> => {
  const { rowCount } = await client.query("select where to_regclass('jobs.job') is not null");
  if (rowCount === 0) return [];
  const { rows } = await client.query<WaitingJob>(`
    select name as queue, data, start_after as after, singleton_key as key
    from ${jobSchema}.job
    where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'
    order by created_on`);
  return rows;
};

/** Puts them back into a queue in which nothing has happened yet. */
export const putBack = async (url: string, jobs: readonly WaitingJob[]): Promise<void> => {
  if (jobs.length === 0) return;
  const boss = new PgBoss({
    connectionString: url,
    schema: jobSchema,
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    for (const queue of new Set(jobs.map(({ queue }) => queue))) {
      await boss.createQueue(queue, queueOptions);
      const ofThis = jobs.filter((job) => job.queue === queue);
      await boss.insert(
        queue,
        ofThis.map(({ data, after, key }) => ({
          data,
          startAfter: after,
          singletonKey: key ?? undefined,
        })),
      );
    }
  } finally {
    await boss.stop({ graceful: false });
  }
};
