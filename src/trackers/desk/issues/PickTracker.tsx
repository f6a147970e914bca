import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Issues } from "../queries.ts";

type Props = { trackers: Issues["open"]; value: string; onChange: (id: string) => void };

/** In which tracker; where there is one only, nothing is asked. */
export function PickTracker({ trackers, value, onChange }: Props) {
  const t = useT();
  if (trackers.length < 2) return null;
  return (
    <Field label={t("issues.tracker")}>
      <Select
        value={value}
        onChange={onChange}
        options={trackers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  );
}
