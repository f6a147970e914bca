import { useQuery } from "@tanstack/react-query";
import { dayInWords } from "../../lib/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { cx } from "../../ui/cx.ts";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { Time } from "../../ui/Time.tsx";
import { nextTrainsQuery, type NextTrain, type Train } from "./queries.ts";

/** When the next trains leave by a rule; what is otherwise than by the rule that counts is marked. */
export function NextTrains({ rule, counting = rule }: { rule: Train; counting?: Train }) {
  const { data, isPlaceholderData } = useQuery(nextTrainsQuery(rule));
  const known = useQuery(nextTrainsQuery(counting)).data?.trains.map(sameAs);
  return (
    <ol
      aria-busy={isPlaceholderData}
      className={cx("divide-y divide-line text-sm", isPlaceholderData && "opacity-60")}
    >
      {data?.trains.map((train) => (
        <NextLine
          key={train.nominal}
          train={train}
          other={known !== undefined && !known.includes(sameAs(train))}
        />
      ))}
    </ol>
  );
}

const sameAs = ({ nominal, kind, run, cutoff }: NextTrain): string =>
  [nominal, kind, run, cutoff].join(" ");

function NextLine({ train, other }: { train: NextTrain; other: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { nominal, kind, cutoff, reason, provisional } = train;
  const run = dayInWords(train.run, language);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
      {kind === "regular" ? (
        <span className="w-40 font-medium tabular-nums">{run}</span>
      ) : (
        <span>
          {t(`trains.became-${kind}`, { nominal, run })}
          {reason && t("trains.because", { reason })}
        </span>
      )}
      {cutoff && (
        <span className="text-ink-muted">
          {t("trains.cutoff")} <Time at={cutoff} as="date-time" light />
        </span>
      )}
      {provisional && <Badge tone="warning">{t("calendar.provisional")}</Badge>}
      {other && <Badge tone="accent">{t("calendar.otherwise")}</Badge>}
    </li>
  );
}
