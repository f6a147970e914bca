import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Release } from "../data/types.ts";

/** What happened to the train, and which defects came aboard or left it. */
export function History({ history }: { history: Release["history"] }) {
  const t = useT();
  return (
    <Section title={t("trains.history")}>
      <ol className="flex flex-col gap-1.5 text-sm">
        {history.map(({ at, who, sentence }, i) => (
          // Nothing but its place tells two of the same moment apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className="flex flex-wrap gap-x-2">
            <Time at={at} as="date-time" light className="text-ink-faint tabular-nums" />
            <span className="min-w-0 break-words">
              <span className="font-medium">{who}</span> {sentence}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
