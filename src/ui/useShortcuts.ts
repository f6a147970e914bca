import { useLayoutEffect, useRef, type RefObject } from "react";

type Shortcuts = Record<string, ((event: KeyboardEvent) => void) | false | undefined>;

// All shortcuts hang on one listener, so that the second key of `g m` is not taken for an `m` by somebody else.
const known = new Set<RefObject<Shortcuts>>();
const PATIENCE = 1_200;
let begun: { key: string; at: number } | undefined;

/**
 * Single keys, chords and sequences: `{ j: next, "mod+k": search, "g m": mine }`. Silent while an input method composes,
 * while someone types (chords with mod still work) and behind an open dialog.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  // In the same breath as what they act on appears: a key pressed on seeing it must not be lost.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    if (known.size === 0) addEventListener("keydown", press);
    known.add(latest);
    return () => {
      known.delete(latest);
      if (known.size === 0) removeEventListener("keydown", press);
    };
  }, []);
}

const press = (event: KeyboardEvent) => {
  // 229 is what an input method sends for every key it swallows.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  if (!isChord(event) && isTaken(event.target)) return;
  const key = chordOf(event);
  const first = begun && event.timeStamp - begun.at < PATIENCE ? begun.key : undefined;
  begun = undefined;
  const act = find(first ? `${first} ${key}` : key);
  if (act) {
    event.preventDefault();
    act(event);
  } else if (!first && begins(key)) begun = { key, at: event.timeStamp };
};

// Who came last stands in front.
const find = (keys: string) =>
  [...known]
    .reverse()
    .map((each) => each.current[keys])
    .find(Boolean) || undefined;

const begins = (key: string): boolean =>
  [...known].some((each) => Object.keys(each.current).some((keys) => keys.startsWith(`${key} `)));

const isChord = (event: KeyboardEvent) => event.metaKey || event.ctrlKey;

export const chordOf = (
  event: Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "shiftKey">,
): string => {
  const key =
    event.key.length === 1
      ? event.key.toLowerCase()
      : event.key === "Escape"
        ? "esc"
        : event.key.toLowerCase();
  // Shift is part of "?" already; with a letter or a named key it is said.
  const shifted = event.shiftKey && /^([a-z]|\w{2,})$/.test(key);
  return [(event.metaKey || event.ctrlKey) && "mod", event.altKey && "alt", shifted && "shift", key]
    .filter(Boolean)
    .join("+");
};

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest(
    "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=listbox]",
  ) !== null ||
    document.querySelector("[role=dialog], [role=alertdialog]") !== null);
