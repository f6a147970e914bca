import { ChevronDown, ChevronUp, Trash2 } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { inLanguage } from "./draft.ts";
import { FieldDialog } from "./FieldDialog.tsx";
import type { Draft } from "./TypeEditor.tsx";

type Field = Draft["fields"][number];
type Props = {
  field: Field;
  before: ComponentProps<typeof FieldDialog>["before"];
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onKeep: (field: Field) => void;
  onRemove: () => void;
};

export function FieldItem({ field, before, first, last, onMove, onKeep, onRemove }: Props) {
  const t = useT();
  const language = useLanguage();
  const name = inLanguage(field.label, language);
  const { when } = field;
  const asks = before?.find((each) => each.name === when?.name);
  const after = asks?.options.filter(({ value }) => when?.is.includes(value)) ?? [];
  const about = [
    t(`types.kind-${field.kind}`),
    t(field.required ? "types.required" : "types.optional"),
    asks
      ? t("types.asked-if", {
          field: asks.label,
          option: after.map(({ label }) => label).join(t("list.comma")),
        })
      : "",
    field.options.map(({ label }) => inLanguage(label, language)).join(t("list.comma")),
  ];
  return (
    <li className="flex flex-wrap items-center gap-2 rounded-lg border border-line px-3 py-2">
      <span className="flex">
        <IconButton
          icon={ChevronUp}
          size="sm"
          label={t("types.up", { name })}
          disabled={first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ChevronDown}
          size="sm"
          label={t("types.down", { name })}
          disabled={last}
          onClick={() => onMove(1)}
        />
      </span>
      <span className="min-w-0 flex-1 basis-48">
        <span className="block text-sm font-medium break-words">{name}</span>
        <span className="block text-xs break-words text-ink-muted">
          {about.filter(Boolean).join(" · ")}
        </span>
      </span>
      <span className="flex items-center gap-1">
        <FieldDialog
          field={field}
          others={[]}
          before={before}
          onKeep={onKeep}
          trigger={<Button size="sm">{t("settings.edit")}</Button>}
        />
        <IconButton
          icon={Trash2}
          size="sm"
          label={t("ui.remove-named", { name })}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}
