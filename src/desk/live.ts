import { useEffect, useRef, useSyncExternalStore } from "react";

/** One change, as the server tells it to those who may know. */
export type LiveEvent = {
  name: string;
  ticketId?: string | null;
  aboutId?: string | null;
  data?: Record<string, unknown>;
};

/** Said instead of what was missed, when the server no longer holds it. */
export const MISSED = "stream.missed";

const STREAM = "/api/v1/stream?app=desk";
const PATIENCE = [1_000, 2_000, 5_000, 10_000, 30_000];
// A blink of the network is nobody's concern.
const SILENCE = 3_000;

type Hearer = (event: LiveEvent) => void;
const hearers = new Set<Hearer>();
const watchers = new Set<() => void>();
let source: EventSource | undefined;
let lastId = "";
let failures = 0;
let lost = false;
let reopening: ReturnType<typeof setTimeout> | undefined;
let worrying: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls back for every event of these names; `ticket.*` stands for all that begin so. The stream is one for the tab,
 * open while anyone listens.
 */
export function useLive(names: readonly string[], hear: Hearer): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  const wanted = names.join(" ");
  useEffect(() => {
    const matches = wanted.split(" ").map(matching);
    return listen((event) => {
      if (matches.some((match) => match(event.name))) latest.current(event);
    });
  }, [wanted]);
}

/** Whether the stream has been gone for longer than a blink. */
export const useConnectionLost = (): boolean =>
  useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => lost,
  );

export const listen = (hear: Hearer): (() => void) => {
  hearers.add(hear);
  if (!source) open();
  return () => {
    hearers.delete(hear);
    if (hearers.size === 0) close();
  };
};

const matching = (name: string) => (heard: string) =>
  name.endsWith("*") ? heard.startsWith(name.slice(0, -1)) : heard === name;

const open = () => {
  clearTimeout(reopening);
  // While the browser reconnects by itself it says where it was; a stream opened anew has to say it in the address.
  source = new EventSource(lastId ? `${STREAM}&lastEventId=${encodeURIComponent(lastId)}` : STREAM);
  source.addEventListener("open", () => {
    failures = 0;
    worry(false);
  });
  source.addEventListener("message", ({ lastEventId, data }: MessageEvent<string>) => {
    if (lastEventId) lastId = lastEventId;
    const event = JSON.parse(data) as LiveEvent;
    for (const hear of hearers) hear(event);
  });
  source.addEventListener("error", () => {
    worry(true);
    if (source?.readyState !== EventSource.CLOSED) return;
    reopening = setTimeout(open, PATIENCE[Math.min(failures++, PATIENCE.length - 1)]);
  });
};

const close = () => {
  clearTimeout(reopening);
  source?.close();
  source = undefined;
  worry(false);
};

const worry = (worried: boolean) => {
  const say = (now: boolean) => {
    if (lost === now) return;
    lost = now;
    for (const watch of watchers) watch();
  };
  if (!worried) {
    clearTimeout(worrying);
    worrying = undefined;
    say(false);
  } else worrying ??= setTimeout(() => say(true), SILENCE);
};

addEventListener("online", () => {
  if (!source || source.readyState === EventSource.OPEN) return;
  source.close();
  open();
});
