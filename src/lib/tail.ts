import type { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { onCommit } from "./db.ts";

const CHANNEL = "channeldesk";
const TELL_AFTER = 25;
const LOOK_EVERY = 1000;

// One word for all who look in this process: each of them has heard of the commit anyway.
const telling = new Map<string, NodeJS.Timeout>();

export type Tail = {
  /** Says to every process: something was written. */
  wake(): void;
  /** Sends a passing word to every process; it is not kept, and may be lost. */
  whisper(topic: string, word: unknown): void;
  stop(): Promise<void>;
};

/**
 * Calls `look` soon after anything was committed, here or in another process, and once a second in any case: the
 * events table is the truth, a notification only says when to look.
 */
export const startTail = async (
  url: string,
  about: {
    look(): Promise<void>;
    /** How long it pauses after a look, in milliseconds: when much is written, one look takes more of it. */
    rest?: number;
    heard?(topic: string, word: unknown): void;
    lost?(error: Error): void;
  },
): Promise<Tail> => {
  let client: pg.Client | undefined;
  let stopped = false;
  let looking: Promise<void> | undefined;
  let again = false;
  let said: Promise<unknown> = Promise.resolve();

  // One after another, for a connection carries out one statement at a time; a word that finds none is lost.
  const say = (statement: string, values: string[] = []): void => {
    said = said.then(() => client?.query(statement, values)).catch(() => undefined);
  };

  // Many words, one look; what comes while looking is looked at right after.
  const look = (): void => {
    if (stopped) return;
    if (looking) {
      again = true;
      return;
    }
    looking = about
      .look()
      .catch((error: unknown) => about.lost?.(error as Error))
      .then(() => pause(about.rest ?? 0))
      .finally(() => {
        looking = undefined;
        if (!again) return;
        again = false;
        look();
      });
  };

  const listen = async (): Promise<void> => {
    if (stopped) return;
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    (fresh as EventEmitter).once("error", () => {
      client = undefined;
      fresh.end().catch(() => undefined);
      listenAgain();
    });
    fresh.on("notification", ({ payload }) => {
      if (!payload) return look();
      const { topic, word } = JSON.parse(payload) as { topic: string; word: unknown };
      about.heard?.(topic, word);
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
    look();
  };
  const listenAgain = (): void => {
    if (!stopped) setTimeout(() => listen().catch(listenAgain), 500).unref();
  };

  const wake = (): void => {
    look();
    // Told after the commit and once for many: a notify inside a transaction makes all commits queue up.
    if (telling.has(url)) return;
    const tell = (): void => {
      telling.delete(url);
      say(`notify ${CHANNEL}`);
    };
    telling.set(url, setTimeout(tell, TELL_AFTER).unref());
  };

  await listen();
  const forget = onCommit(wake);
  const timer = setInterval(look, LOOK_EVERY).unref();
  return {
    wake,
    whisper(topic, word) {
      say("select pg_notify($1, $2)", [CHANNEL, JSON.stringify({ topic, word })]);
    },
    async stop() {
      stopped = true;
      forget();
      clearInterval(timer);
      await looking;
      await client?.end().catch(() => undefined);
    },
  };
};
