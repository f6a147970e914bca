import type { FastifyInstance } from "fastify";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { one, sql } from "./db.ts";
import type { House } from "./house.ts";

const WORKER_SILENT = 60;
const LIMIT = 3_000;

type Check = { name: string; ok: boolean; detail?: string };

/** `/healthz`: the process is alive. `/readyz`: it can do its work. `/metrics`: Prometheus text. */
export const mountHealth = (
  app: FastifyInstance,
  house: House,
  more: readonly (() => Promise<Check>)[] = [],
): void => {
  const open = { config: { may: "public" } };
  app.get("/healthz", open, async () => ({ alive: true }));
  app.get("/readyz", open, async (_request, reply) => {
    const checks = await Promise.all(
      [() => database(house), () => worker(house), ...more].map(inTime),
    );
    const ready = checks.every(({ ok }) => ok);
    return reply.code(ready ? 200 : 503).send({ ready, checks });
  });
  mountMetrics(app, house);
};

const inTime = async (check: () => Promise<Check>): Promise<Check> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Check>((done) => {
    timer = setTimeout(
      () => done({ name: check.name, ok: false, detail: "no answer in time" }),
      LIMIT,
    );
  });
  return Promise.race([check(), late])
    .catch((error: unknown) => ({ name: check.name, ok: false, detail: (error as Error).message }))
    .finally(() => clearTimeout(timer));
};

const database = async ({ db }: House): Promise<Check> => {
  await one(db, sql`select count(*) from migrations`);
  return { name: "database", ok: true };
};

/** Seconds since a worker last looked at the events, and how old the oldest is that nobody has reacted to. */
const reactions = ({ db }: House) =>
  one<{ silent: number | null; waiting: number; oldest: number | null }>(
    db,
    sql`
      select extract(epoch from now() - r.seen_at) as silent, w.waiting, w.oldest
      from reacted r,
        lateral (
          select count(*) as waiting, extract(epoch from now() - min(at)) as oldest
          from (select e.at from events e where (e.tx, e.seq) > (r.tx, r.seq) order by e.tx, e.seq limit 10000) ahead
        ) w`,
  );

const worker = async (house: House): Promise<Check> => {
  const { silent } = await reactions(house);
  const ok = silent !== null && silent < WORKER_SILENT;
  return { name: "worker", ok, ...(!ok && { detail: "no worker was seen in the last minute" }) };
};

const mountMetrics = (app: FastifyInstance, house: House): void => {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const took = new Histogram({
    name: "http_request_seconds",
    help: "Time to answer, by route",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [register],
  });
  const faults = new Counter({
    name: "http_faults_total",
    help: "Answers of 500 and above",
    registers: [register],
  });
  const waiting = new Gauge({
    name: "events_waiting",
    help: "Events nobody has reacted to yet",
    registers: [register],
  });
  const oldest = new Gauge({
    name: "events_oldest_seconds",
    help: "Age of the oldest of them",
    registers: [register],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    took.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    if (reply.statusCode >= 500) faults.inc();
  });
  app.get("/metrics", { config: { may: "public" } }, async (_request, reply) => {
    const state = await reactions(house);
    waiting.set(state.waiting);
    oldest.set(state.oldest ?? 0);
    return reply.type(register.contentType).send(await register.metrics());
  });
};
