import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fixed from "@fastify/static";
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { authRoutes, gateOf } from "./auth/index.ts";
import { calendarRoutes, loadCalendar } from "./calendar/index.ts";
import { defectRoutes, maySeePassed } from "./defects/index.ts";
import { fileRoutes, mountFiles, storageAnswers } from "./files/index.ts";
import { mountApiDocument, operationsOf } from "./lib/apiDocument.ts";
import type { Config } from "./lib/config.ts";
import { mountHealth } from "./lib/health.ts";
import type { House } from "./lib/house.ts";
import { mount, requireMay } from "./lib/mount.ts";
import { answerError, answerErrors } from "./lib/problems.ts";
import type { Routes } from "./lib/routes.ts";
import { noticeRoutes } from "./notices/index.ts";
import { rawOperations } from "./operations.ts";
import { peopleRoutes } from "./people/index.ts";
import { mountStream, realtimeRoutes, startLive } from "./realtime/index.ts";
import { planRoutes } from "./plans/index.ts";
import { mayFetchFile, releaseRoutes } from "./releases/index.ts";
import { loadSettings, settingsRoutes } from "./settings/index.ts";
import { isSetUp, setupRoutes } from "./setup/index.ts";
import { maySeeFile, ticketRoutes } from "./tickets/index.ts";
import { mountHooks, trackerRoutes } from "./trackers/index.ts";
import { typeRoutes } from "./types/index.ts";

/** The web process: every room's routes, the live stream, the two front ends. It does not listen yet. */
export const createServer = async (house: House): Promise<FastifyInstance> => {
  const { config } = house;
  const log: FastifyBaseLogger = house.log;
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: config.logLevel !== "debug" }),
    bodyLimit: 1 << 20,
    trustProxy: [...config.trustedProxies],
    forceCloseConnections: "idle",
    frameworkErrors: answerError,
  });
  const live = await startLive(house, async (event) => {
    if (event.name === "setting.changed") await loadSettings(house);
    if (event.name.startsWith("calendar.")) await loadCalendar(house);
  });
  // Also what another process changed before we listened.
  await loadSettings(house);
  await loadCalendar(house);
  app.addHook("onClose", () => live.stop());

  app.decorateRequest("sessionId", null);
  app.decorateRequest("caller", "");
  requireMay(app);
  answerErrors(app);
  await app.register(cookie);
  await app.register(helmet, policy(config));
  await app.register(compress, { global: true, threshold: 1024, encodings: ["gzip"] });
  await app.register(rateLimit, { global: false });

  const gate = gateOf(house);
  const rooms: Routes[] = [
    settingsRoutes,
    calendarRoutes,
    fileRoutes(maySee),
    peopleRoutes,
    authRoutes,
    typeRoutes,
    planRoutes,
    ticketRoutes,
    defectRoutes,
    trackerRoutes,
    releaseRoutes,
    noticeRoutes,
    realtimeRoutes(live),
    setupRoutes,
  ];
  mount(app, house, gate, rooms);
  mountFiles(app, house, { admit: gate.admit, maySee });
  mountHooks(app, house);
  mountStream(app, live, gate.admit);
  mountApiDocument(app, house, () => [...operationsOf(rooms), ...rawOperations]);
  mountHealth(app, house, { storage: () => storageAnswers(house) });
  await mountPages(app, house);
  return app;
};

// A script or style that is not a file of ours does not run, whatever somebody typed.
const policy = ({ publicUrl }: Config) => {
  const secure = publicUrl.startsWith("https:");
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : (false as const),
    crossOriginOpenerPolicy: secure ? undefined : (false as const),
    originAgentCluster: false as const,
    referrerPolicy: { policy: "same-origin" as const },
  };
};

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** A file hangs on a message that one may read, was passed on to R&D, or came with a release that one was given. */
const maySee: typeof maySeeFile = async (db, asker, fileId) =>
  (await maySeeFile(db, asker, fileId)) ||
  (await maySeePassed(db, asker, fileId)) ||
  mayFetchFile(db, asker, fileId);

/** The desk under /desk, the portal everywhere else; both find their way by the address. */
const mountPages = async (app: FastifyInstance, { db }: House): Promise<void> => {
  if (!existsSync(dist)) return;
  await app.register(fixed, { root: dist, serve: false });
  const open = { config: { may: "public" } };
  app.get<{ Params: { "*": string } }>("/assets/*", open, (request, reply) =>
    reply.sendFile(`assets/${request.params["*"]}`, { maxAge: 31_536_000_000, immutable: true }),
  );
  // Customers find a closed door until somebody has moved in; whoever comes first is led to the wizard.
  let settled = false;
  app.get("/", open, async (_request, reply) => {
    settled ||= await isSetUp(db);
    return settled
      ? reply.sendFile("portal/index.html", { cacheControl: false })
      : reply.header("cache-control", "no-store").redirect("/desk/setup");
  });
  const pages = { "/desk": "desk", "/desk/*": "desk", "/*": "portal" };
  for (const [path, name] of Object.entries(pages))
    app.get(path, open, (request, reply) =>
      request.url.startsWith("/api/")
        ? reply.callNotFound()
        : reply.sendFile(`${name}/index.html`, { cacheControl: false }),
    );
};
