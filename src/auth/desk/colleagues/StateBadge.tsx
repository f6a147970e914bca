import { Badge, type Tone } from "../../../ui/Badge.tsx";
import { Tooltip } from "../../../ui/Tooltip.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Colleague } from "../queries.ts";

const tones = { active: "success", invited: "info", ended: "neutral" } as const satisfies Record<
  Colleague["state"],
  Tone
>;

export function StateBadge({ of: { state, away } }: { of: Colleague }) {
  const t = useT();
  if (state !== "active" || !away)
    return <Badge tone={tones[state]}>{t(`staff.is-${state}`)}</Badge>;
  const badge = (
    <span>
      <Badge tone="warning" dot>
        {t("shell.away")}
      </Badge>
    </span>
  );
  return away.note ? <Tooltip text={away.note}>{badge}</Tooltip> : badge;
}
