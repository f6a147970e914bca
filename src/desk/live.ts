import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Change, Onlookers } from "../realtime/schema.ts";
import { hear, isLost, onLost } from "./stream.ts";

/** Calls back for every change of these names; `ticket.*` stands for all that begin so. */
export function useLive(names: readonly string[], then: (change: Change) => void): void {
  useHeard("change", (change) => {
    if (names.some((name) => matches(name, change.name))) then(change);
  });
}

/** Who else has a request open, each time that changes. */
export function useOnlookers(ticket: number, then: (people: Onlookers["people"]) => void): void {
  useHeard("presence", (onlookers) => {
    if (onlookers.ticket === ticket) then(onlookers.people);
  });
}

/** Calls back when changes were missed that the server can no longer tell one by one. */
export const useMissed = (then: () => void): void => useHeard("reset", then);

/** Whether the stream has been gone for longer than a blink. */
export const useConnectionLost = (): boolean => useSyncExternalStore(onLost, isLost);

type Heard = { change: Change; presence: Onlookers; reset: unknown };

function useHeard<Kind extends keyof Heard>(kind: Kind, then: (word: Heard[Kind]) => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  // The kind says which shape the server sends.
  useEffect(() => hear(kind, (word) => latest.current(word as Heard[Kind])), [kind]);
}

const matches = (name: string, heard: string): boolean =>
  name.endsWith("*") ? heard.startsWith(name.slice(0, -1)) : heard === name;
