import { Badge } from "../../../ui/Badge.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Tracker } from "../queries.ts";
import { TroubleLine } from "../TroubleLine.tsx";

type Props = { tracker: Tracker };

/** Whether a tracker works, in a word. */
export function HealthMark({ tracker: { goodAt, trouble } }: Props) {
  const t = useT();
  if (trouble) return <Badge tone="warning">{t("trackers.troubled")}</Badge>;
  if (!goodAt) return <Badge tone="neutral">{t("trackers.never")}</Badge>;
  return <Badge tone="success">{t("trackers.good")}</Badge>;
}

/** When it last worked, and what keeps it. */
export function Health({ tracker: { goodAt, trouble } }: Props) {
  const t = useT();
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-ink-faint">
      {trouble && <TroubleLine trouble={trouble} />}
      {goodAt && (
        <span>
          {t("trackers.good-at")}
          <Time at={goodAt} />
        </span>
      )}
    </div>
  );
}
