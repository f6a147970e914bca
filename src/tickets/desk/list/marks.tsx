import { ShieldAlert } from "lucide-react";
import { Badge, type Tone } from "../../../ui/Badge.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Tooltip } from "../../../ui/Tooltip.tsx";
import type { Row, Severity } from "../data/types.ts";

const byTurn: Record<Row["state"]["turn"], Tone> = {
  us: "accent",
  customer: "teal",
  nobody: "neutral",
};

/** Where a request stands; the colour says whose turn it is. */
export const StateBadge = ({ state }: { state: Row["state"] }) => (
  <Badge tone={byTurn[state.turn]}>{state.label}</Badge>
);

const byPressure: Record<Severity, string> = {
  S1: "text-danger-text font-bold",
  S2: "text-warning-text font-medium",
  S3: "text-ink-faint",
  S4: "text-ink-faint",
};
export const SeverityMark = ({ of }: { of: Severity }) => (
  <span className={`text-xs tabular-nums ${byPressure[of]}`}>{of}</span>
);

export function UnverifiedMark() {
  const t = useT();
  return (
    <Tooltip text={t("tickets.unverified-detail")}>
      <span className="inline-flex shrink-0 items-center gap-0.5 text-xs text-warning-text">
        <ShieldAlert aria-hidden className="size-3.5" />
        {t("tickets.unverified")}
      </span>
    </Tooltip>
  );
}

export function DraftMark() {
  const t = useT();
  return <span className="shrink-0 text-danger-text">{t("tickets.draft-mark")}</span>;
}
