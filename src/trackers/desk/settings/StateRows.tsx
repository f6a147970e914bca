import { Plus, X } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Kind, Meaning } from "../queries.ts";
import type { StateRow } from "./connection.ts";

type Props = { kind: Kind; rows: readonly StateRow[]; onChange: (rows: StateRow[]) => void };

const meanings: readonly Meaning[] = ["accepted", "in_fix", "fixed", "stay"];

/** What a team's own states and labels mean here, beside those that its tracker has anyway. */
export function StateRows({ kind, rows, onChange }: Props) {
  const t = useT();
  const put = (at: number, change: Partial<StateRow>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...change } : row)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm font-medium">{t("trackers.states")}</legend>
      <p className="text-xs text-ink-faint">{t("trackers.states-lead")}</p>
      <p className="text-xs text-ink-faint">{t(`trackers.usual-${kind}`)}</p>
      {rows.map(({ word, meaning }, at) => (
        // Rows have nothing of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="grid grid-cols-[minmax(0,1fr)_9rem_auto] items-center gap-2">
          <TextInput
            value={word}
            onChange={(text) => put(at, { word: text })}
            aria-label={t("trackers.their-state")}
            placeholder={t("trackers.their-state")}
            maxLength={60}
          />
          <Select
            value={meaning}
            onChange={(chosen) => put(at, { meaning: chosen })}
            label={t("trackers.our-state")}
            options={meanings.map((each) => ({ value: each, label: t(`trackers.mean-${each}`) }))}
          />
          <IconButton
            icon={X}
            size="sm"
            label={t("trackers.remove-state")}
            onClick={() => onChange(rows.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon={Plus}
        className="self-start"
        onClick={() => onChange([...rows, { word: "", meaning: "in_fix" }])}
      >
        {t("trackers.add-state")}
      </Button>
    </fieldset>
  );
}
