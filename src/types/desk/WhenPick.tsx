import { Field } from "../../ui/Field.tsx";
import { Select } from "../../ui/Select.tsx";
import { useT } from "../../ui/texts.tsx";
import type { OwnField } from "./draft.ts";

type When = OwnField["when"];
type Props = {
  before: readonly {
    name: string;
    label: string;
    options: readonly { value: string; label: string }[];
  }[];
  value: When;
  onChange: (when: When) => void;
};

const ALWAYS = "";

/** Whether a field is always asked, or after one answer to another. */
export function WhenPick({ before, value, onChange }: Props) {
  const t = useT();
  const choices = before.flatMap(({ name, label, options }) =>
    options.map((option) => ({
      value: `${name} ${option.value}`,
      label: t("types.asked-if", { field: label, option: option.label }),
    })),
  );
  return (
    <Field label={t("types.asked-when")}>
      <Select
        value={value ? `${value.name} ${value.is[0]}` : ALWAYS}
        options={[{ value: ALWAYS, label: t("types.asked-always") }, ...choices]}
        onChange={(chosen) => {
          const [name = "", is = ""] = chosen.split(" ");
          onChange(chosen === ALWAYS ? undefined : { name, is: [is] });
        }}
      />
    </Field>
  );
}
