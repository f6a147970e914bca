import { Pencil } from "lucide-react";
import { useState } from "react";
import { useT } from "../../../ui/texts.tsx";
import type { Row } from "../data/types.ts";
import { useEdit } from "../data/verbs.ts";

/** The title; a click makes it a field. */
export function Title({ row, editable }: { row: Row; editable: boolean }) {
  const t = useT();
  const edit = useEdit();
  const [writing, setWriting] = useState(false);
  if (!writing)
    return (
      <h2 className="group flex items-start gap-1 py-1 text-lg font-bold text-ink">
        <span className="min-w-0 break-words">{row.title}</span>
        {editable && (
          <button
            type="button"
            aria-label={t("tickets.rename")}
            onClick={() => setWriting(true)}
            className="mt-1 shrink-0 cursor-pointer rounded-sm p-0.5 text-ink-faint opacity-0 group-hover:opacity-100 hover:text-ink focus-visible:opacity-100 pointer-coarse:opacity-100"
          >
            <Pencil aria-hidden className="size-4" />
          </button>
        )}
      </h2>
    );

  const leave = (title: string) => {
    setWriting(false);
    if (title && title !== row.title) edit.mutate({ number: row.number, body: { title } });
  };
  return (
    <input
      autoFocus
      aria-label={t("tickets.title-field")}
      defaultValue={row.title}
      maxLength={120}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => leave(event.target.value.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.currentTarget.value = row.title;
        event.currentTarget.blur();
      }}
      className="-mx-2 my-0.5 w-full rounded-md border border-line-input bg-surface px-2 py-0.5 text-lg font-bold"
    />
  );
}
