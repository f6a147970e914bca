import { dayInWords } from "../../../lib/text.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Facts } from "../../../ui/Section.tsx";
import { useLanguage, useT, type Key } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Release } from "../data/types.ts";
import { toneOf } from "../tone.ts";

const whyOf: Partial<Record<Release["kind"], Key>> = {
  cancelled: "trains.why-cancelled",
  hotfix: "trains.why-hotfix",
};

/** What is known of a train beside what it consists of. */
export function ReleaseFacts({ release }: { release: Release }) {
  const t = useT();
  const language = useLanguage();
  const {
    state,
    nominal,
    run,
    kind,
    reason,
    cutoff,
    branch,
    build,
    tested,
    publishedAt,
    withdrawn,
    approvals,
  } = release;
  const moved = nominal !== null && nominal !== run;
  return (
    <Facts
      rows={[
        state && [
          t("trains.state"),
          <Badge key="state" tone={toneOf(release)}>
            {state.label}
          </Badge>,
        ],
        moved && [t("trains.nominal"), dayInWords(nominal, language)],
        reason && [t(whyOf[kind] ?? "trains.why-moved"), reason],
        ...approvals.map(
          ({ hat, by, at }) =>
            [
              t(`trains.approved-${hat}`),
              <span key={hat}>
                {by.name} <Time at={at} />
              </span>,
            ] as const,
        ),
        cutoff && [t("trains.cutoff-long"), <Time key="cutoff" at={cutoff} as="date-time" />],
        branch && [t("trains.branch"), branch],
        build && [t("trains.build"), build],
        tested && [
          t("trains.tested"),
          <span key="tested">
            {tested.by.name} <Time at={tested.at} />
          </span>,
        ],
        publishedAt && [
          t("trains.published"),
          <Time key="published" at={publishedAt} as="date-time" />,
        ],
        withdrawn && [t("trains.withdrawn"), withdrawn.reason],
        withdrawn && [t("trains.advice"), withdrawn.advice],
      ]}
    />
  );
}
