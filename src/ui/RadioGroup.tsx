import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import { useId, type ReactNode } from "react";
import { cx } from "./cx.ts";

type Props<Value> = {
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  value?: Value;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
  name?: string;
  label?: string;
  disabled?: boolean;
  /** Side by side where the words are short. */
  inline?: boolean;
};

export function RadioGroup<const Value>({
  options,
  onChange,
  label,
  inline,
  ...rest
}: Props<Value>) {
  const id = useId();
  return (
    <Base<Value>
      {...rest}
      aria-label={label}
      onValueChange={(value) => onChange?.(value)}
      className={cx("flex gap-2", inline ? "flex-wrap gap-x-5" : "flex-col")}
    >
      {options.map((choice, at) => (
        <label
          key={String(choice.value)}
          className="flex cursor-pointer items-start gap-2 text-sm text-ink has-data-disabled:cursor-not-allowed has-data-disabled:text-ink-disabled"
        >
          <Radio.Root
            value={choice.value}
            disabled={choice.disabled}
            // Inside a field it would be called like the field.
            aria-labelledby={`${id}-${at}`}
            className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-input bg-surface hover:border-ink-faint data-checked:border-accent data-disabled:border-line data-disabled:bg-sunken"
          >
            <Radio.Indicator className="size-2 rounded-full bg-accent data-unchecked:hidden" />
          </Radio.Root>
          <span id={`${id}-${at}`}>
            {choice.label}
            {choice.hint && <span className="block text-xs text-ink-faint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </Base>
  );
}
