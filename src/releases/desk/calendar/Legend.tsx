import { TrainFront } from "lucide-react";
import { cx } from "../../../ui/cx.ts";
import { tones, type Tone } from "../../../ui/Badge.tsx";
import { useT } from "../../../ui/texts.tsx";

/** What the colours mean. */
export function Legend() {
  const t = useT();
  return (
    <ul
      aria-label={t("trains.legend")}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line pb-2 text-xs text-ink-muted"
    >
      {(
        [
          ["accent", "planned"],
          ["info", "frozen"],
          ["violet", "building"],
          ["success", "published"],
          ["danger", "withdrawn"],
        ] as const satisfies [Tone, string][]
      ).map(([tone, state]) => (
        <li key={state} className="flex items-center gap-1.5">
          <span className={cx("rounded-md border px-1 py-0.5", tones[tone])}>
            <TrainFront aria-hidden className="size-3.5" />
          </span>
          {t(`trains.state-${state}`)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="h-4 border-r-2 border-accent" />
        {t("trains.cutoff-long")}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="size-4 rounded-sm border border-line bg-danger-bg" />
        {t("trains.holiday")}
      </li>
    </ul>
  );
}
