import { Link } from "@tanstack/react-router";
import { dayInWords } from "../../../lib/text.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { link } from "../../../ui/cx.ts";
import { useLanguage, useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Train } from "../data/types.ts";
import { toneOf } from "../tone.ts";

/** What becomes of one train, in words. */
export function TrainLine({ train }: { train: Train }) {
  const t = useT();
  const language = useLanguage();
  const { id, nominal, kind, run, cutoff, reason, provisional, state, version } = train;
  const day = dayInWords(run, language);
  const moved = kind !== "regular" && kind !== "hotfix";
  return (
    <li className="text-sm">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {id ? (
          <Link to="/trains/$id" params={{ id }} className={`${link} font-medium`}>
            {version || day}
          </Link>
        ) : (
          <span className="font-medium text-ink-muted">{day}</span>
        )}
        {state && <Badge tone={toneOf(train)}>{state.label}</Badge>}
        {kind === "hotfix" && <Badge tone="violet">{t("trains.hotfix")}</Badge>}
        {provisional && <Badge>{t("trains.provisional")}</Badge>}
      </span>
      {train.fixes.all > 0 && (
        <span className="block text-ink-muted">{t("trains.aboard-count", train.fixes)}</span>
      )}
      {moved && nominal && (
        <span className="block text-ink-muted">
          {t(`trains.became-${kind}`, { nominal: nominal.slice(5), run: day })}
          {reason && t("trains.because", { reason })}
        </span>
      )}
      {cutoff && (!state || state.name === "planned" || state.name === "moved") && (
        <span className="block text-xs text-ink-faint">
          {t("trains.cutoff")} <Time at={cutoff} as="date-time" light />
        </span>
      )}
    </li>
  );
}
