import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { useT } from "./texts.tsx";

export type Tone =
  | "neutral"
  | "accent"
  | "info"
  | "success"
  | "warning"
  | "danger"
  | "violet"
  | "teal";

export const tones: Record<Tone, string> = {
  neutral: "bg-neutral-bg text-neutral-text border-neutral-border",
  accent: "bg-accent-bg text-accent-text border-accent-border",
  info: "bg-info-bg text-info-text border-info-border",
  success: "bg-success-bg text-success-text border-success-border",
  warning: "bg-warning-bg text-warning-text border-warning-border",
  danger: "bg-danger-bg text-danger-text border-danger-border",
  violet: "bg-violet-bg text-violet-text border-violet-border",
  teal: "bg-teal-bg text-teal-text border-teal-border",
};

/** A state in a word. Colour only repeats what the word says. */
export const Badge = ({
  tone = "neutral",
  dot,
  children,
}: {
  tone?: Tone;
  dot?: boolean;
  children: ReactNode;
}) => (
  <span
    className={cx(
      "inline-flex h-5 max-w-full items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap",
      tones[tone],
    )}
  >
    {dot && <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current" />}
    <span className="truncate">{children}</span>
  </span>
);

/** A word someone attached, and may take off again. */
export function Tag({
  children,
  tone = "neutral",
  onRemove,
}: {
  children: string;
  tone?: Tone;
  onRemove?: () => void;
}) {
  const t = useT();
  return (
    <span
      className={cx(
        "inline-flex h-5.5 max-w-full items-center rounded-full border px-2 text-xs whitespace-nowrap",
        tones[tone],
        onRemove && "pr-0.5",
      )}
    >
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={t("ui.remove-named", { name: children })}
          onClick={onRemove}
          className="ml-0.5 flex size-4.5 cursor-pointer items-center justify-center rounded-full hover:bg-pressed"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  );
}

/** How many; beyond 99 it no longer matters. */
export const Count = ({ of, strong }: { of: number; strong?: boolean }) => (
  <span
    className={cx(
      "inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full px-1 text-xs tabular-nums",
      strong ? "bg-accent font-medium text-on-accent" : "bg-neutral-bg text-neutral-text",
    )}
  >
    {of > 99 ? "99+" : of}
  </span>
);
