import { CornerUpLeft } from "lucide-react";
import { useT } from "../../../ui/texts.tsx";
import type { Row } from "../data/types.ts";
import { DraftMark } from "./marks.tsx";

/** How the last message begins, and whether it was ours. */
export function Preview({ row: { preview, typeLabel }, drafted }: { row: Row; drafted: boolean }) {
  const t = useT();
  return (
    <span className="flex h-5 min-w-0 items-center gap-1 text-xs text-ink-muted">
      {drafted && <DraftMark />}
      {preview?.side === "staff" && (
        <>
          <CornerUpLeft aria-hidden className="size-3 shrink-0 text-ink-faint" />
          <span className="sr-only">{t("tickets.from-us")}</span>
        </>
      )}
      <span className="truncate">{preview?.text || typeLabel}</span>
    </span>
  );
}
