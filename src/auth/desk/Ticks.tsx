import { Field } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { cx } from "../../ui/cx.ts";

type Props<Value extends string> = {
  /** The path the server names it by. */
  name: string;
  legend: string;
  hint?: ReactNode;
  groups: readonly {
    title?: string;
    options: readonly { value: Value; label: string; hint?: string }[];
  }[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
};

/** Several of what can be seen at a glance, under headings where there are many. */
export function Ticks<Value extends string>({
  name,
  legend,
  hint,
  groups,
  value,
  onChange,
}: Props<Value>) {
  const tick = (one: Value, on: boolean) =>
    onChange(on ? [...value, one] : value.filter((other) => other !== one));
  return (
    // A fieldset is among the elements of a form, so that what the server objects to finds it by its name.
    <fieldset name={name}>
      <legend className="text-sm font-medium text-ink">{legend}</legend>
      {hint && <p className="text-xs text-ink-faint">{hint}</p>}
      {/* Without the boxes inside: in one field they would all take its first label. */}
      <Field.Root name={name}>
        <Field.Error className="text-xs text-danger-text" />
      </Field.Root>
      {groups.map(({ title, options }, at) => (
        <div key={title ?? at} className="mt-2">
          {title && <p className="mb-1 text-xs text-ink-faint">{title}</p>}
          <div className={cx("grid gap-x-6 gap-y-1.5", options.length > 3 && "sm:grid-cols-2")}>
            {options.map((each) => (
              <Checkbox
                key={each.value}
                label={each.label}
                hint={each.hint}
                checked={value.includes(each.value)}
                onChange={(on) => tick(each.value, on)}
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
