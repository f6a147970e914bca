import { useLayoutEffect, useReducer } from "preact/hooks";
import type { Args, Reply } from "../lib/contract.ts";
import { call, type Api, type Problem } from "./api.ts";

type Key = keyof Api;
type ArgsOf<K extends Key> = Args<Api[K]>;
type Entry = {
  data?: unknown;
  problem?: Problem;
  asking?: Promise<void>;
  again?: boolean;
  at: number;
  watchers: Set<() => void>;
};

/** What the server said, by key and arguments. */
const entries = new Map<string, Entry>();
const FRESH = 5_000;

const entryOf = (name: string): Entry => {
  let entry = entries.get(name);
  if (!entry) entries.set(name, (entry = { at: 0, watchers: new Set() }));
  return entry;
};

const ask = (name: string): Promise<void> => {
  const entry = entryOf(name);
  // A question already under way may have been answered before the change we want to see.
  if (entry.asking) return ((entry.again = true), entry.asking);
  const [key, args] = JSON.parse(name) as [never, never];
  entry.asking = call(key, args)
    .then(
      (data) => void Object.assign(entry, { data, problem: undefined }),
      (problem: Problem) => void Object.assign(entry, { problem }),
    )
    .then(() => {
      entry.asking = undefined;
      entry.at = Date.now();
      entry.watchers.forEach((watch) => watch());
      if (!entry.again) return;
      entry.again = false;
      return ask(name);
    });
  return entry.asking;
};

export type Data<T> = {
  /** The last answer; stays while a newer one is asked for. */
  data: T | undefined;
  /** Why there is no (newer) answer. */
  problem: Problem | undefined;
  /** True only while there is nothing to show yet. */
  loading: boolean;
  reload: () => Promise<void>;
};

/** Reads from the server, once for all who ask the same. `null` asks nothing yet. */
export const useData = <K extends Key>(key: K | null, args?: ArgsOf<K>): Data<Reply<Api[K]>> => {
  const name = key === null ? null : JSON.stringify([key, args ?? {}]);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  // Before the screen is painted: an answer that comes between drawing and watching would never be drawn.
  useLayoutEffect(() => {
    if (name === null) return;
    const entry = entryOf(name);
    const watch = () => redraw(0);
    entry.watchers.add(watch);
    if (!entry.asking && Date.now() - entry.at > FRESH) void ask(name);
    return () => void entry.watchers.delete(watch);
  }, [name]);

  const entry = name === null ? undefined : entries.get(name);
  return {
    data: entry?.data as Reply<Api[K]> | undefined,
    problem: entry?.problem,
    loading: name !== null && entry?.data === undefined && entry?.problem === undefined,
    reload: () => (name === null ? Promise.resolve() : ask(name)),
  };
};

/** Asks before anything is drawn; the page that wants it finds the question under way. */
export const askAhead = <K extends Key>(key: K): void => void ask(JSON.stringify([key, {}]));

/** Asks anew for what is on the screen; the rest is asked for again when it is next shown. */
export const refresh = async (): Promise<void> => {
  for (const entry of entries.values()) entry.at = 0;
  await Promise.all(
    [...entries].filter(([, { watchers }]) => watchers.size).map(([name]) => ask(name)),
  );
};

/** Another person, or nobody, is signed in now: nothing of before may be shown. */
export const forget = (): void => {
  for (const [name, entry] of entries)
    if (!entry.watchers.size) entries.delete(name);
    else Object.assign(entry, { data: undefined, problem: undefined });
  void refresh();
};

/** A call that changes something; afterwards every page shows the new state. */
export const change: typeof call = async (key, ...rest) => {
  const reply = await call(key, ...rest);
  void refresh();
  return reply;
};

/** The same, for what changes who one is: the next page must not be drawn for the one before. */
export const changeMyself: typeof call = async (key, ...rest) => {
  const reply = await call(key, ...rest);
  await refresh();
  return reply;
};
