import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { control, cx, option, popup } from "./cx.ts";

export type Choice<Value> = { value: Value; label: string; icon?: ReactNode; disabled?: boolean };

type Props<Value> = {
  options: readonly Choice<Value>[];
  value?: Value | null;
  defaultValue?: Value | null;
  onChange?: (value: Value) => void;
  placeholder?: string;
  name?: string;
  label?: string;
  disabled?: boolean;
  size?: "sm" | "md";
  className?: string;
};

export function Select<const Value>({
  options,
  value,
  defaultValue,
  onChange,
  placeholder,
  name,
  label,
  disabled,
  size = "md",
  className,
}: Props<Value>) {
  return (
    <Base.Root
      items={options}
      value={value}
      defaultValue={defaultValue}
      onValueChange={(chosen) => chosen !== null && onChange?.(chosen)}
      name={name}
      disabled={disabled}
    >
      <Base.Trigger
        aria-label={label}
        className={cx(
          control,
          "flex cursor-default items-center gap-2 pr-2 pl-2.5 text-left pointer-coarse:h-10",
          size === "sm" ? "h-7" : "h-8",
          className,
        )}
      >
        <Base.Value
          placeholder={placeholder}
          className="min-w-0 flex-1 truncate data-placeholder:text-ink-faint"
        />
        <Base.Icon className="text-ink-faint">
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-40">
          <Base.Popup
            className={cx(
              popup,
              "max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1",
            )}
          >
            <Base.List>
              {options.map((choice) => (
                <Base.Item
                  key={String(choice.value)}
                  value={choice.value}
                  disabled={choice.disabled}
                  className={option}
                >
                  {choice.icon}
                  <Base.ItemText className="flex-1">{choice.label}</Base.ItemText>
                  <Base.ItemIndicator className="text-accent-text">
                    <Check aria-hidden className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
