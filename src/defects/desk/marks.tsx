import { TriangleAlert } from "lucide-react";
import { Badge, type Tone } from "../../ui/Badge.tsx";
import { cx } from "../../ui/cx.ts";
import { useT } from "../../ui/texts.tsx";
import { Time, useNow } from "../../ui/Time.tsx";
import type { Row } from "./types.ts";

const byState: Record<string, Tone> = {
  open: "accent",
  need_info: "warning",
  accepted: "info",
  in_fix: "info",
  fixed: "violet",
  released: "teal",
  verified: "success",
  rejected: "neutral",
};

export const DefectState = ({ state }: Pick<Row, "state">) => (
  <Badge tone={byState[state.name] ?? "neutral"}>{state.label}</Badge>
);

/** By when the fix is promised, whether that hangs on anything, and how often it moved. */
export function PromiseMark({ promised }: Pick<Row, "promised">) {
  const t = useT();
  if (!promised) return <span className="text-ink-faint">{t("defects.no-day")}</span>;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-1.5" title={promised.reason}>
      <span className="tabular-nums">{promised.words}</span>
      {promised.provisional && (
        <span className="text-xs text-warning-text">{t("defects.provisional")}</span>
      )}
      {promised.missed > 0 && (
        <span className="inline-flex items-center gap-0.5 text-xs text-danger-text">
          <TriangleAlert aria-hidden className="size-3.5" />
          {t("defects.missed", { count: promised.missed })}
        </span>
      )}
    </span>
  );
}

/** By when R&D has to say something about it. */
export function AnswerBy({ at }: { at: string }) {
  const t = useT();
  const late = Date.parse(at) < useNow();
  return (
    <span className={cx("text-xs", late ? "font-medium text-danger-text" : "text-ink-faint")}>
      {t(late ? "defects.answer-late" : "defects.answer-by")} <Time at={at} light />
    </span>
  );
}
