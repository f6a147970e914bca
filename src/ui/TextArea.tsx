import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { control, cx } from "./cx.ts";

type Props = Omit<ComponentProps<"textarea">, "ref" | "defaultValue" | "value" | "onChange"> & {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
};

/** Grows with what is written, from `rows` up to half the window. */
export function TextArea({ rows = 3, value, defaultValue, onChange, className, ...rest }: Props) {
  return (
    <Field.Control
      value={value}
      defaultValue={defaultValue}
      onValueChange={onChange}
      className={cx(control, "field-sizing-content max-h-[50vh] resize-y px-2.5 py-1.5", className)}
      render={<textarea rows={rows} style={{ minHeight: `${rows * 1.25 + 0.9}rem` }} {...rest} />}
    />
  );
}
