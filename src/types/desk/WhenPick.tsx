import { Field } from "../../ui/Field.tsx";
import { Select } from "../../ui/Select.tsx";
import { useT } from "../../ui/texts.tsx";
import type { OwnField } from "./draft.ts";
import { Ticks } from "./Ticks.tsx";

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

// No field is called so: its name begins with a letter.
const ALWAYS = "-";

/** Whether a field is always asked, or after some answers to another. */
export function WhenPick({ before, value, onChange }: Props) {
  const t = useT();
  const asked = before.find(({ name }) => name === value?.name);
  return (
    <>
      <Field label={t("types.asked-when")}>
        <Select
          value={value?.name ?? ALWAYS}
          options={[
            { value: ALWAYS, label: t("types.asked-always") },
            ...before.map(({ name, label }) => ({
              value: name,
              label: t("types.asked-by", { field: label }),
            })),
          ]}
          onChange={(name) => onChange(name === ALWAYS ? undefined : { name, is: [] })}
        />
      </Field>
      {asked && value && (
        <Ticks
          legend={t("types.asked-after")}
          options={asked.options}
          chosen={value.is}
          onChange={(is) => onChange({ name: value.name, is })}
        />
      )}
    </>
  );
}
