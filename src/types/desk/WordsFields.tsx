import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";

type Words = { zh: string; en: string };
type Props = {
  label: string;
  value: Words;
  onChange: (words: Words) => void;
  required?: boolean;
  max?: number;
  hint?: string;
};

/** The same in both languages, side by side. */
export function WordsFields({ label, value, onChange, required, max = 60, hint }: Props) {
  const t = useT();
  return (
    <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-2">
      <Field label={t("types.in-zh", { what: label })} required={required} hint={hint}>
        <TextInput value={value.zh} maxLength={max} onChange={(zh) => onChange({ ...value, zh })} />
      </Field>
      <Field label={t("types.in-en", { what: label })} required={required}>
        <TextInput value={value.en} maxLength={max} onChange={(en) => onChange({ ...value, en })} />
      </Field>
    </div>
  );
}
