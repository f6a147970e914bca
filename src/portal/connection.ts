import { useEffect, useState } from "preact/hooks";

/** "offline": the device says so; "unreachable": the server does not answer; "online" otherwise. */
export type Connection = "online" | "offline" | "unreachable";

let reachable = true;
const watchers = new Set<() => void>();
const tell = () => watchers.forEach((watch) => watch());

export const connection = (): Connection =>
  navigator.onLine === false ? "offline" : reachable ? "online" : "unreachable";

/** Called by whoever talks to the server. */
export const noteReachable = (now: boolean): void => {
  if (reachable === now) return;
  reachable = now;
  tell();
};

export const useConnection = (): Connection => {
  const [, redraw] = useState(0);
  useEffect(() => {
    const watch = () => redraw((n) => n + 1);
    watchers.add(watch);
    return () => void watchers.delete(watch);
  }, []);
  return connection();
};

addEventListener("online", tell);
addEventListener("offline", tell);
