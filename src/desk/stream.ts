/** The one stream of this tab; open while anyone listens. */

const STREAM = "/api/v1/stream?app=desk";
const KINDS = ["change", "presence", "reset", "ready"];
const PATIENCE = [1_000, 2_000, 5_000, 10_000, 30_000];
// A blink of the network is nobody's concern.
const BLINK = 3_000;

type Ear = { kind: string; told: (word: unknown) => void };
const ears = new Set<Ear>();
const watchers = new Set<() => void>();
let source: EventSource | undefined;
let lastId = "";
let failures = 0;
let lost = false;
let reopening: ReturnType<typeof setTimeout> | undefined;
let worrying: ReturnType<typeof setTimeout> | undefined;

/** Returns how to stop listening. */
export const hear = (kind: string, told: Ear["told"]): (() => void) => {
  const ear = { kind, told };
  ears.add(ear);
  if (!source) open();
  return () => {
    ears.delete(ear);
    // A screen that gives way to another lets go just before that one takes hold.
    queueMicrotask(() => ears.size === 0 && close());
  };
};

export const isLost = (): boolean => lost;
export const onLost = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => watchers.delete(watch);
};

const open = () => {
  clearTimeout(reopening);
  source?.close();
  // While the browser reconnects by itself it says where it was; a stream opened anew has to say it in the address.
  const opened = new EventSource(lastId ? `${STREAM}&after=${encodeURIComponent(lastId)}` : STREAM);
  source = opened;
  opened.addEventListener("open", () => {
    failures = 0;
    worry(false);
  });
  opened.addEventListener("error", () => {
    worry(true);
    // Refused for good as the browser sees it: a proxy restarting, or the session over.
    if (opened.readyState !== EventSource.CLOSED) return;
    reopening = setTimeout(open, PATIENCE[Math.min(failures++, PATIENCE.length - 1)]);
  });
  for (const kind of KINDS)
    opened.addEventListener(kind, ({ lastEventId, data }: MessageEvent<string>) => {
      if (lastEventId) lastId = lastEventId;
      for (const ear of ears) if (ear.kind === kind) ear.told(JSON.parse(data));
    });
};

const close = () => {
  clearTimeout(reopening);
  source?.close();
  source = undefined;
  worry(false);
};

const worry = (worried: boolean) => {
  if (!worried) {
    clearTimeout(worrying);
    worrying = undefined;
    tell(false);
  } else worrying ??= setTimeout(() => tell(true), BLINK);
};

const tell = (now: boolean) => {
  if (lost === now) return;
  lost = now;
  for (const watch of watchers) watch();
};

addEventListener("online", () => {
  if (source && source.readyState !== EventSource.OPEN) open();
});
