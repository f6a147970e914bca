import type { FastifyInstance } from "fastify";
import type { House } from "../lib/house.ts";
import { positionFrom, type Event } from "../lib/events.ts";
import { startTail, type Tail } from "../lib/tail.ts";
import { urlOf } from "../lib/db.ts";
import type { Admit } from "../lib/mount.ts";
import type { Contact, Staff } from "../people/index.ts";
import { newHub, type Hub } from "./hub.ts";
import type { Seen } from "./presence.ts";

const HEARTBEAT = 20_000;
/** Who does not read is let go; he comes back and resumes. */
const MOST_UNREAD = 1 << 20;

/** Screens a person may have open at once; of more, the oldest ends and asks again only after a while. */
const MOST_OPEN = 10;
const LATER = "retry: 600000\n\n";

export type Live = { hub: Hub; tail: Tail; stop(): Promise<void> };

/** Starts looking at the events table and listening to the other processes. */
export const startLive = async (
  house: House,
  heed: (event: Event) => Promise<void>,
): Promise<Live> => {
  const hub = newHub(house.db, heed);
  await hub.start();
  const tail = await startTail(urlOf(house.db), {
    look: () => hub.look(),
    rest: 50,
    heard: (topic, word) => topic === "presence" && hub.hear(word as Seen),
    lost: (error) => house.log.warn({ err: error }, "looking for events failed; trying again"),
  });
  const sweep = setInterval(() => hub.forget(), 5_000).unref();
  return {
    hub,
    tail,
    async stop() {
      clearInterval(sweep);
      await tail.stop();
    },
  };
};

/** `GET /api/v1/stream`: server-sent events; `Last-Event-ID` resumes, nothing missing and nothing doubled. */
export const mountStream = (app: FastifyInstance, { hub }: Live, admit: Admit): void => {
  const open = new Map<string, Set<() => void>>();
  const keep = (personId: string, end: () => void): (() => void) => {
    const ends = open.get(personId) ?? new Set();
    open.set(personId, ends.add(end));
    if (ends.size > MOST_OPEN) {
      const [oldest] = ends;
      ends.delete(oldest!);
      oldest!();
    }
    return () => {
      ends.delete(end);
      if (ends.size === 0 && open.get(personId) === ends) open.delete(personId);
    };
  };
  app.get("/api/v1/stream", { config: { may: "signed-in" } }, async (request, reply) => {
    const actor = (await admit(request, "signed-in")) as Staff | Contact;
    const out = reply.raw;
    reply.hijack();
    out.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    out.write("retry: 1500\n\n");

    const close = () => void out.end();
    const listener = {
      actor,
      write(frame: string) {
        if (out.writableLength > MOST_UNREAD) out.destroy();
        else out.write(frame);
      },
      end: close,
      recheck: () =>
        admit(request, "signed-in", { idle: true }).then((now) => {
          listener.actor = now as Staff | Contact;
        }, close),
    };
    const heartbeat = setInterval(() => {
      listener.write(": still here\n\n");
      void listener.recheck();
    }, HEARTBEAT);
    let leave = () => {};
    const drop = keep(actor.id, () => void out.end(LATER));
    out.once("close", () => {
      clearInterval(heartbeat);
      drop();
      leave();
    });
    const { after } = request.query as { after?: unknown };
    try {
      leave = await hub.join(listener, positionFrom(request.headers["last-event-id"] ?? after));
    } catch (error) {
      request.log.warn({ err: error }, "a screen could not be told what it missed");
      close();
    }
    if (out.destroyed) leave();
  });
  app.addHook("preClose", async () => hub.end());
};
