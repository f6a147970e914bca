import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useT } from "../../ui/texts.tsx";
import { FlowKey } from "./FlowKey.tsx";
import { FlowList } from "./FlowList.tsx";
import { FlowPicture } from "./FlowPicture.tsx";
import { marksOf } from "./marks.ts";
import { wayQuery } from "./queries.ts";

/** The flow of a request: where it stands, the way it came, and what may come next. */
export function WayTab({ number, state }: { number: number; state: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery({
    ...wayQuery(number),
    // Moved, it has another way.
    queryKey: [...wayQuery(number).queryKey, state],
  });
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const marks = marksOf(data.at, data.way);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-3">
      <FlowKey />
      <FlowPicture flow={data.flow} marks={marks} />
      <details className="text-sm">
        <summary className="cursor-pointer text-ink-muted">{t("flows.in-words")}</summary>
        <FlowList flow={data.flow} marks={marks} />
      </details>
    </div>
  );
}
