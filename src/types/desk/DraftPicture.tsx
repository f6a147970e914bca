import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { FlowPicture } from "../../flows/desk/FlowPicture.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useT } from "../../ui/texts.tsx";
import { drawingQuery } from "./queries.ts";
import type { Part } from "./TypeEditor.tsx";

/** The process as it would be kept, drawn, and what stands against keeping it. */
export function DraftPicture({ type, draft }: Pick<Part, "type" | "draft">) {
  const t = useT();
  const { data } = useQuery({
    ...drawingQuery(type.name, draft.flow),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  return (
    <div className="mb-8 flex flex-col gap-3">
      {data.wrong.length > 0 && (
        <Notice tone="warning" title={t("types.in-the-way")}>
          <ul className="list-disc pl-4">
            {[...new Set(data.wrong.map(({ sentence }) => sentence))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <details open className="text-sm">
        <summary className="cursor-pointer text-ink-muted">{t("types.picture")}</summary>
        <div className="mt-2">
          <FlowPicture flow={data.flow} />
        </div>
      </details>
    </div>
  );
}
