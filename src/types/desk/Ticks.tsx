import { Checkbox } from "../../ui/Checkbox.tsx";

type Props = {
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Some of several, in their order, so that ticking off and on again is no change. */
export function Ticks({ legend, hint, options, chosen, onChange }: Props) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint && <p className="text-xs text-ink-faint">{hint}</p>}
      <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(on) =>
              onChange(
                options
                  .map((option) => option.value)
                  .filter((each) => (each === value ? on : chosen.includes(each))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
