import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";

type Props<Value> = {
  label: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** Two to four short choices, all in sight. */
export function Segmented<const Value>({ label, options, value, onChange }: Props<Value>) {
  return (
    <RadioGroup<Value>
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onChange(chosen)}
      className="inline-flex gap-0.5 rounded-md border border-line bg-canvas p-0.5"
    >
      {options.map((choice) => (
        <Radio.Root
          key={String(choice.value)}
          value={choice.value}
          className="flex h-6.5 cursor-pointer items-center gap-1.5 rounded-sm px-2.5 text-sm whitespace-nowrap text-ink-muted select-none hover:text-ink data-checked:bg-raised data-checked:font-medium data-checked:text-ink data-checked:shadow-sm pointer-coarse:h-9"
        >
          {choice.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
