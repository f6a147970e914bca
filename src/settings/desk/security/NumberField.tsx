import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";

type Props = { name: string; label: string; hint?: string; value: number };

export const NumberField = ({ name, label, hint, value }: Props) => (
  <Field name={name} label={label} hint={hint}>
    <TextInput className="max-w-32" inputMode="numeric" defaultValue={String(value)} />
  </Field>
);
