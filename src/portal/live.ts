import { useEffect } from "preact/hooks";
import { connection, noteReachable } from "./connection.ts";
import { refresh } from "./data.ts";

const STREAM = "/api/v1/stream?app=portal";
const POLL = 20_000;
const SETTLE = 250;
const PATIENCE = [1_000, 3_000, 10_000, 30_000];

let wanted = 0;
let source: EventSource | undefined;
let lastId = "";
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

/** While mounted, what is on the screen follows the server. Only pages that show something in motion ask for it. */
export const useLive = (on = true): void => {
  useEffect(() => {
    if (!on) return;
    if (++wanted === 1) open();
    return () => {
      if (--wanted === 0) close();
    };
  }, [on]);
};

const open = () => {
  clearTimeout(timer);
  source?.close();
  if (!("EventSource" in window)) return poll();
  // The browser sends Last-Event-ID itself while it reconnects; a stream opened anew has to say it in the address.
  source = new EventSource(lastId ? `${STREAM}&after=${encodeURIComponent(lastId)}` : STREAM);
  source.onopen = () => {
    noteReachable(true);
    if (failures) void refresh();
    failures = 0;
  };
  source.addEventListener("change", heard);
  source.addEventListener("reset", heard);
  source.onerror = () => {
    failures += 1;
    if (failures > 1 && connection() !== "offline") noteReachable(false);
    if (source?.readyState !== EventSource.CLOSED) return;
    if (failures > PATIENCE.length) return poll();
    timer = setTimeout(open, PATIENCE[failures - 1]);
  };
};

const heard = ({ lastEventId }: MessageEvent) => {
  if (lastEventId) lastId = lastEventId;
  clearTimeout(settling);
  settling = setTimeout(() => void refresh(), SETTLE);
};

/** For browsers and proxies that do not let a stream through. */
const poll = () => {
  source?.close();
  source = undefined;
  timer = setTimeout(() => void refresh().then(() => wanted && poll()), POLL);
};

const close = () => {
  clearTimeout(timer);
  source?.close();
  source = undefined;
  failures = 0;
};

// WeChat freezes a page in the background and its stream with it.
document.addEventListener("visibilitychange", () => {
  if (!wanted) return;
  if (document.visibilityState === "hidden") return close();
  open();
  void refresh();
});
addEventListener("online", () => {
  if (wanted) open();
  void refresh();
});
