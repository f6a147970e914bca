import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type Props = {
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  /** Some of what it stands for is ticked. */
  partly?: boolean;
  onChange?: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
  tabIndex?: number;
};

export function Checkbox({ label, labelHidden, hint, partly, onChange, disabled, ...rest }: Props) {
  return (
    <label
      className={cx(
        "flex items-start gap-2 text-sm",
        disabled ? "text-ink-disabled" : "cursor-pointer text-ink",
      )}
    >
      <Base.Root
        {...rest}
        disabled={disabled}
        indeterminate={partly}
        onCheckedChange={onChange}
        className={cx(
          "mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-input bg-surface",
          "hover:border-ink-faint data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent",
          "data-invalid:border-danger-text data-disabled:border-line data-disabled:bg-sunken",
        )}
      >
        <Base.Indicator className="text-on-accent data-unchecked:hidden in-data-disabled:text-ink-disabled">
          {partly ? (
            <Minus className="size-3" strokeWidth={3} />
          ) : (
            <Check className="size-3" strokeWidth={3} />
          )}
        </Base.Indicator>
      </Base.Root>
      <span className={labelHidden ? "sr-only" : undefined}>
        {label}
        {hint && <span className="block text-xs text-ink-faint">{hint}</span>}
      </span>
    </label>
  );
}
