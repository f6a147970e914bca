import { Badge } from "../../../ui/Badge.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Tracker } from "../queries.ts";
import { TroubleLine } from "../TroubleLine.tsx";

/** Whether a tracker works, and when it last did. */
export function Health({ tracker: { goodAt, trouble } }: { tracker: Tracker }) {
  const t = useT();
  return (
    <>
      {!trouble && goodAt && <Badge tone="success">{t("trackers.good")}</Badge>}
      <span className="text-xs font-normal text-ink-faint">
        {goodAt ? (
          <>
            {t("trackers.good-at")}
            <Time at={goodAt} />
          </>
        ) : (
          t("trackers.never")
        )}
      </span>
      {trouble && <TroubleLine trouble={trouble} />}
    </>
  );
}
