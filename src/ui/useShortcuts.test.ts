import { expect, test } from "vitest";
import { chordOf } from "./useShortcuts.ts";

const none = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };

test.each([
  [{ ...none, key: "j" }, "j", "a letter"],
  [{ ...none, key: "J", shiftKey: true }, "shift+j", "a letter with shift"],
  [{ ...none, key: "?", shiftKey: true }, "?", "the shift that makes the sign is not named again"],
  [{ ...none, key: "k", metaKey: true }, "mod+k", "command on a Mac"],
  [{ ...none, key: "k", ctrlKey: true }, "mod+k", "control elsewhere"],
  [{ ...none, key: "Enter", ctrlKey: true }, "mod+enter", "a named key"],
  [{ ...none, key: "Escape" }, "esc", "escape by its short name"],
])("%o is %s: %s", (event, chord) => {
  expect(chordOf(event)).toBe(chord);
});
