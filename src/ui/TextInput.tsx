import { Input } from "@base-ui/react/input";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { control, cx } from "./cx.ts";

type Props = Omit<ComponentProps<"input">, "ref" | "defaultValue" | "value" | "onChange"> & {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  icon?: LucideIcon;
  /** Stands at the end, inside the frame: a unit, a button. */
  trailing?: ReactNode;
};

export function TextInput({ icon: Icon, trailing, onChange, className, ...rest }: Props) {
  return (
    <span className={cx("relative flex items-center", className)}>
      {Icon && (
        <Icon aria-hidden className="pointer-events-none absolute left-2.5 size-4 text-ink-faint" />
      )}
      <Input
        {...rest}
        onValueChange={onChange}
        className={cx(
          control,
          "h-8 px-2.5 pointer-coarse:h-10",
          Icon && "pl-8!",
          trailing ? "pr-9!" : undefined,
        )}
      />
      {trailing && (
        <span className="absolute right-1 flex items-center text-sm text-ink-faint">
          {trailing}
        </span>
      )}
    </span>
  );
}
