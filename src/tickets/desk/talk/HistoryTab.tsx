import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Time } from "../../../ui/Time.tsx";
import { historyQuery } from "../data/queries.ts";
import { DayLine } from "./dividers.tsx";
import { useDayOf } from "./useDayOf.ts";

/** Everything that happened, as sentences, the latest first. */
export function HistoryTab({ number }: { number: number }) {
  const { data, error, refetch } = useQuery(historyQuery(number));
  const dayOf = useDayOf();
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const items = data.items.toReversed();
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto px-4 py-2">
      <ol className="mx-auto max-w-3xl">
        {items.map(({ at, who, sentence }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- nothing is ever put between two that happened
          <li key={items.length - index}>
            {dayOf(at) !== dayOf(items[index - 1]?.at ?? "2000-01-01") && <DayLine at={at} />}
            <p className="flex gap-3 border-l-2 border-line py-1.5 pl-3 text-sm">
              <span className="min-w-0 flex-1">
                <span className="font-medium">{who}</span>{" "}
                <span className="text-ink-muted">{sentence}</span>
              </span>
              <Time at={at} className="shrink-0 text-xs text-ink-faint" />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
