import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Tag } from "../../../ui/Badge.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useT } from "../../../ui/texts.tsx";
import { tagsQuery } from "../data/queries.ts";
import type { Ticket } from "../data/types.ts";
import { useEdit } from "../data/verbs.ts";
import { useQuery } from "@tanstack/react-query";

/** The tags; a new one is typed, those in use are offered. */
export function Tags({ ticket: { number, tags, abilities } }: { ticket: Ticket }) {
  const t = useT();
  const queries = useQueryClient();
  const edit = useEdit();
  const [adding, setAdding] = useState(false);
  const { data: known } = useQuery({ ...tagsQuery, enabled: adding });
  const keep = (next: string[]) =>
    edit.mutate(
      { number, body: { tags: next } },
      { onSuccess: () => void queries.invalidateQueries(tagsQuery) },
    );
  const add = (tag: string) => {
    setAdding(false);
    if (tag && !tags.includes(tag)) keep([...tags, tag]);
  };

  return (
    <span className="flex flex-wrap items-center gap-1">
      {tags.map((tag) => (
        <Tag
          key={tag}
          onRemove={abilities.edit ? () => keep(tags.filter((each) => each !== tag)) : undefined}
        >
          {tag}
        </Tag>
      ))}
      {tags.length === 0 && !abilities.edit && "–"}
      {adding && (
        <input
          autoFocus
          list="known-tags"
          aria-label={t("tickets.add-tag")}
          maxLength={40}
          onBlur={({ target }) => add(target.value.trim())}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") add(event.currentTarget.value.trim());
            if (event.key === "Escape") {
              event.stopPropagation();
              event.currentTarget.value = "";
              setAdding(false);
            }
          }}
          className="h-6 w-24 rounded-full border border-line-input bg-surface px-2 text-xs"
        />
      )}
      <datalist id="known-tags">
        {known?.items.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      {abilities.edit && !adding && (
        <IconButton
          icon={Plus}
          size="sm"
          label={t("tickets.add-tag")}
          onClick={() => setAdding(true)}
        />
      )}
    </span>
  );
}
