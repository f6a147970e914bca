import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { useNamed } from "./Form.tsx";

type Props = {
  label: ReactNode;
  /** The path the server names it by in `fields`. */
  name?: string;
  hint?: ReactNode;
  /** A sentence known here; what the server said arrives through the form. */
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Read aloud but not drawn, where the place makes it plain. */
  labelHidden?: boolean;
  className?: string;
  children: ReactNode;
};

export function Field({
  label,
  name,
  hint,
  error,
  required,
  disabled,
  labelHidden,
  className,
  children,
}: Props) {
  useNamed(name, label);
  return (
    <Base.Root
      name={name}
      invalid={error ? true : undefined}
      disabled={disabled}
      className={cx("flex flex-col gap-1", className)}
    >
      <Base.Label className={labelHidden ? "sr-only" : "text-sm font-medium text-ink"}>
        {label}
        {required && (
          <span aria-hidden className="ml-0.5 text-danger-text">
            *
          </span>
        )}
      </Base.Label>
      {children}
      {error ? (
        <Base.Error match className={errorClass}>
          {error}
        </Base.Error>
      ) : (
        <Base.Error className={errorClass} />
      )}
      {hint && <Base.Description className="text-xs text-ink-faint">{hint}</Base.Description>}
    </Base.Root>
  );
}

const errorClass = "text-xs text-danger-text";
