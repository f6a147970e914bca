import { useState, type ReactElement } from "react";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useT } from "../../ui/texts.tsx";
import { keyOf, linesOf, optionsIn } from "./draft.ts";
import { incomplete } from "./incomplete.ts";
import type { Draft } from "./TypeEditor.tsx";
import { WhenPick } from "./WhenPick.tsx";
import { WordsFields } from "./WordsFields.tsx";

type Own = Draft["fields"][number];
type Before = { name: string; label: string; options: readonly { value: string; label: string }[] };
type Props = {
  field?: Own;
  /** The names that are taken. */
  others: readonly string[];
  /** What stands before it and is answered by a choice: it may be asked after one answer only. */
  before?: readonly Before[];
  /** With what its name begins. */
  prefix?: string;
  onKeep: (field: Own) => void;
  trigger: ReactElement;
};
const kinds = ["line", "text", "choice", "number", "date"] as const;
const nothing = { zh: "", en: "" };

/** A question of the form: what it is called, how it is answered, whether it must be. */
export function FieldDialog({ field, others, before = [], prefix = "", onKeep, trigger }: Props) {
  const t = useT();
  const begin = () => ({
    label: field?.label ?? nothing,
    hint: field?.hint ?? nothing,
    kind: field?.kind ?? "line",
    required: field?.required ?? false,
    lines: linesOf(field?.options),
    when: field?.when,
  });
  const [typed, setTyped] = useState(begin);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const keep = async () => {
    const { lines, label, hint, kind, required, when } = typed;
    const options = kind === "choice" ? optionsIn(lines, field?.options) : [];
    if (!label.zh || !label.en) throw incomplete(t("types.both-languages"));
    if (kind === "choice" && options.length < 2) throw incomplete(t("types.two-options"));
    if (when?.is.length === 0) throw incomplete(t("types.which-answers"));
    const name = field?.name ?? `${prefix}${keyOf(label.en, others)}`;
    onKeep({ name, label, hint, kind, required, options, ...(when && { when }) });
  };
  return (
    <FormDialog
      title={t(`types.${field ? "edit" : "add"}-${prefix ? "question" : "field"}`)}
      submit={t("types.take-over")}
      trigger={trigger}
      onOpen={() => setTyped(begin())}
      onSubmit={keep}
    >
      <WordsFields
        label={t("types.label")}
        value={typed.label}
        required
        onChange={(label) => change({ label })}
      />
      <WordsFields
        label={t("types.field-hint")}
        value={typed.hint}
        max={200}
        onChange={(hint) => change({ hint })}
      />
      <Field label={t("types.kind")}>
        <Select
          value={typed.kind}
          onChange={(kind) => change({ kind })}
          options={kinds.map((value) => ({ value, label: t(`types.kind-${value}`) }))}
        />
      </Field>
      {typed.kind === "choice" && (
        <Field label={t("types.options")} hint={t("types.options-hint")} required>
          <TextArea rows={4} value={typed.lines} onChange={(lines) => change({ lines })} />
        </Field>
      )}
      {before.length > 0 && (
        <WhenPick before={before} value={typed.when} onChange={(when) => change({ when })} />
      )}
      <Checkbox
        label={t("types.required-field")}
        checked={typed.required}
        onChange={(required) => change({ required })}
      />
    </FormDialog>
  );
}
