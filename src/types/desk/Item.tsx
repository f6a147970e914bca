import type { ReactNode } from "react";
import { Badge } from "../../ui/Badge.tsx";
import { cx } from "../../ui/cx.ts";
import { useT } from "../../ui/texts.tsx";

type Props = {
  title: string;
  about: readonly string[];
  /** What was done to it. */
  mark?: "changed" | "left-out" | "own" | undefined;
  action: ReactNode;
  more?: ReactNode;
};

const tones = { changed: "accent", own: "teal", "left-out": "neutral" } as const;

/** A part of the process in a line, with a mark where it is other than the product says. */
export function Item({ title, about, mark, action, more }: Props) {
  const t = useT();
  return (
    <li className="flex items-center gap-3 py-2">
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-2 text-sm font-medium">
          <span className={cx(mark === "left-out" && "text-ink-faint line-through")}>{title}</span>
          {mark && <Badge tone={tones[mark]}>{t(`types.${mark}`)}</Badge>}
        </span>
        <span className="block text-xs break-words text-ink-muted">
          {about.filter(Boolean).join(" · ")}
        </span>
        {more}
      </span>
      <span className="flex items-center gap-1">{action}</span>
    </li>
  );
}
