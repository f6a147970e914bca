import { useEffect, useRef } from "react";

type Shortcuts = Record<string, ((event: KeyboardEvent) => void) | false | undefined>;

/**
 * Single keys and chords: `{ j: next, "mod+k": search, "?": help }`. Silent while an input method composes, while
 * someone types (chords with mod still work) and behind an open dialog.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // 229 is what an input method sends for every key it swallows.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const act = latest.current[chordOf(event)];
      if (!act || (!isChord(event) && isTaken(event.target))) return;
      event.preventDefault();
      act(event);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

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
