import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Type } from "../data/types.ts";

type FieldOf = Type["fields"][number];
type Props = {
  fields: readonly FieldOf[];
  chosen: Readonly<Record<string, string>>;
  onChoose: (name: string, value: string) => void;
};

/** What a type asks beyond what every request has; some only after a certain answer to another. */
export function TypeFields({ fields, chosen, onChoose }: Props) {
  return fields
    .filter(({ when }) => !when || when.is.includes(chosen[when.name] ?? ""))
    .map((field) => (
      <Field
        key={field.name}
        name={`fields.${field.name}`}
        label={field.label}
        hint={field.hint || undefined}
        required={field.required}
      >
        <Answer field={field} onChoose={(value) => onChoose(field.name, value)} />
      </Field>
    ));
}

function Answer({
  field: { name, kind, max, options },
  onChoose,
}: {
  field: FieldOf;
  onChoose: (value: string) => void;
}) {
  const t = useT();
  const named = { name: `fields.${name}`, maxLength: max };
  if (kind === "text") return <TextArea {...named} rows={3} />;
  if (kind === "choice")
    return (
      <Select
        name={named.name}
        placeholder={t("tickets.choose")}
        options={options}
        onChange={onChoose}
      />
    );
  return (
    <TextInput
      {...named}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "number" ? "numeric" : undefined}
    />
  );
}
