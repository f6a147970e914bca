import { Timer } from "lucide-react";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { Time, useNow } from "../../../ui/Time.tsx";
import type { Row } from "../data/types.ts";

const SOON = 3_600_000;

/** What we promised next, and by when; red once it is over, amber in the last hour. */
export function DueMark({ due }: { due: NonNullable<Row["due"]> }) {
  const t = useT();
  const left = Date.parse(due.at) - useNow();
  return (
    <span
      title={due.label}
      className={cx(
        "inline-flex shrink-0 items-center gap-0.5 text-xs",
        left < 0
          ? "font-medium text-danger-text"
          : left < SOON
            ? "text-warning-text"
            : "text-ink-faint",
      )}
    >
      <Timer aria-hidden className="size-3.5" />
      <span className="sr-only">
        {t(left < 0 ? "tickets.overdue-for" : "tickets.due-for", { clock: due.label })}{" "}
      </span>
      <Time at={due.at} light />
    </span>
  );
}
