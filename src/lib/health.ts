import type { FastifyInstance, FastifyRequest } from "fastify";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { one, sql } from "./db.ts";
import type { House } from "./house.ts";

const WORKER_SILENT = 60;
const LIMIT = 3_000;

/** Throws, or answers false, where something does not work. */
type Check = () => Promise<boolean>;
/** Anybody may ask: what is wrong in detail is for the log. */
type Found = { name: string; ok: boolean; detail?: "no answer in time" | "not working" };

/** `/healthz`: the process is alive. `/readyz`: it can do its work. `/metrics`: Prometheus text. */
export const mountHealth = (
  app: FastifyInstance,
  house: House,
  more: Record<string, Check> = {},
): void => {
  const open = { config: { may: "public" } };
  const all = { database: () => database(house), worker: () => worker(house), ...more };
  app.get("/healthz", open, async () => ({ alive: true }));
  app.get("/readyz", open, async (_request, reply) => {
    const checks = await Promise.all(
      Object.entries(all).map(([name, check]) => look(house, name, check)),
    );
    const ready = checks.every(({ ok }) => ok);
    return reply.code(ready ? 200 : 503).send({ ready, checks });
  });
  mountMetrics(app, house);
};

const look = async ({ log }: House, name: string, check: Check): Promise<Found> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((done) => {
    timer = setTimeout(() => done("late"), LIMIT);
  });
  try {
    const answer = await Promise.race([check(), late]);
    if (answer === true) return { name, ok: true };
    const detail = answer === "late" ? "no answer in time" : "not working";
    log.warn(`${name}: ${detail}`);
    return { name, ok: false, detail };
  } catch (error) {
    log.warn({ err: error }, `${name}: not working`);
    return { name, ok: false, detail: "not working" };
  } finally {
    clearTimeout(timer);
  }
};

const database = async ({ db }: House): Promise<boolean> => {
  await one(db, sql`select count(*) from migrations`);
  return true;
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

const worker = async (house: House): Promise<boolean> => {
  const { silent } = await reactions(house);
  return silent !== null && silent < WORKER_SILENT;
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
  app.get("/metrics", { config: { may: "public" } }, async (request, reply) => {
    if (!isFromHere(request)) return reply.callNotFound();
    const state = await reactions(house);
    waiting.set(state.waiting);
    oldest.set(state.oldest ?? 0);
    return reply.type(register.contentType).send(await register.metrics());
  });
};

/** From this machine itself, and not handed on by a web server in front. */
const isFromHere = ({ raw, headers }: FastifyRequest): boolean =>
  headers["x-forwarded-for"] === undefined &&
  /^(::ffff:)?127\.|^::1$/.test(raw.socket.remoteAddress ?? "");
