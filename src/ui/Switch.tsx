import { Switch as Base } from "@base-ui/react/switch";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  onChange?: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
};

/** Takes effect at once; what waits for "save" is a checkbox. */
export function Switch({ label, hint, onChange, disabled, ...rest }: Props) {
  return (
    <label
      className={cx(
        "flex items-start justify-between gap-4 text-sm",
        disabled ? "text-ink-disabled" : "cursor-pointer text-ink",
      )}
    >
      <span>
        {label}
        {hint && <span className="block text-xs text-ink-faint">{hint}</span>}
      </span>
      <Base.Root
        {...rest}
        disabled={disabled}
        onCheckedChange={onChange}
        className="flex h-5 w-9 shrink-0 items-center rounded-full border border-line-input bg-sunken p-px transition-[background-color,border-color] data-checked:border-accent data-checked:bg-accent data-disabled:border-line data-disabled:bg-sunken"
      >
        <Base.Thumb className="size-4 rounded-full bg-ink-faint transition-[translate,background-color] data-checked:translate-x-4 data-checked:bg-on-accent data-disabled:bg-line-strong" />
      </Base.Root>
    </label>
  );
}
