import { cx } from "./cx.ts";

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
const names: Record<string, string> = apple
  ? { mod: "⌘", alt: "⌥", shift: "⇧", enter: "↵", esc: "Esc" }
  : { mod: "Ctrl", alt: "Alt", shift: "Shift", enter: "Enter", esc: "Esc" };

/** A key or a chord, as its keyboard writes it: `mod+k`, `g i`, `?`. */
export const Kbd = ({ keys, className }: { keys: string; className?: string }) => (
  <kbd
    className={cx(
      "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-sunken px-1 font-sans text-xs text-ink-muted",
      className,
    )}
  >
    {keys
      .split("+")
      .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
      .join(apple ? "" : " ")}
  </kbd>
);
