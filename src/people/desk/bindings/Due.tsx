import { Clock } from "lucide-react";
import { Badge } from "../../../ui/Badge.tsx";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { useNow } from "../../../ui/Time.tsx";
import type { ClaimRow } from "../data/types.ts";
import { useSpan } from "./useSpan.ts";

const SOON = 3_600_000;

/** How long is left to deal with a claim, or by how much it is late. */
export function Due({ claim: { dueAt, overdue, waitsFor } }: { claim: ClaimRow }) {
  const t = useT();
  const span = useSpan();
  const left = Date.parse(dueAt ?? "") - useNow();
  if (dueAt === null || waitsFor === null) return null;
  if (waitsFor === "person")
    return <span className="text-xs text-ink-faint">{t("bindings.waits-person")}</span>;
  if (overdue || left <= 0)
    return <Badge tone="danger">{t("bindings.overdue-by", { span: span(left) })}</Badge>;
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 text-xs",
        left < SOON ? "text-warning-text" : "text-ink-faint",
      )}
    >
      <Clock aria-hidden className="size-3" />
      {t("bindings.due-in", { span: span(left) })}
    </span>
  );
}
