import { Button as Base } from "@base-ui/react/button";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";
import { Spinner } from "./Spinner.tsx";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger" | "danger-quiet";
  size?: "sm" | "md" | "lg";
};

type Props = Omit<ComponentProps<"button">, "ref"> &
  ButtonLook & {
    icon?: LucideIcon;
    /** Keeps its width and the focus, and takes no second press. */
    busy?: boolean;
    children: ReactNode;
  };

export function Button({
  variant,
  size,
  icon: Icon,
  busy = false,
  disabled,
  className,
  children,
  ...rest
}: Props) {
  return (
    <Base
      {...rest}
      disabled={busy || disabled}
      focusableWhenDisabled={busy}
      aria-busy={busy || undefined}
      data-busy={busy || undefined}
      className={cx(buttonClass({ variant, size }), className)}
    >
      <span className={cx("inline-flex items-center gap-1.5", busy && "opacity-0")}>
        {Icon && <Icon aria-hidden className="-ml-0.5 size-4 shrink-0" />}
        {children}
      </span>
      {busy && <Spinner className="absolute" />}
    </Base>
  );
}

/** For a link that looks like a button. */
export const buttonClass = ({ variant = "secondary", size = "md" }: ButtonLook): string =>
  cx(
    "relative inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md border font-medium",
    "whitespace-nowrap select-none transition-[background-color,border-color,color]",
    "data-disabled:cursor-not-allowed",
    sizes[size],
    variants[variant],
  );

const sizes = {
  sm: "h-7 px-2 text-xs pointer-coarse:h-9",
  md: "h-8 px-3 text-sm pointer-coarse:h-10",
  lg: "h-10 px-4 text-md pointer-coarse:h-11",
};

const off =
  "data-disabled:not-data-busy:border-line data-disabled:not-data-busy:bg-sunken data-disabled:not-data-busy:text-ink-disabled";

const variants = {
  primary: cx(
    "border-transparent bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-hover",
    off,
  ),
  secondary: cx(
    "border-line-strong bg-surface text-ink hover:bg-hover active:bg-pressed data-popup-open:bg-hover",
    off,
  ),
  quiet: cx(
    "border-transparent text-ink-muted hover:bg-hover hover:text-ink active:bg-pressed data-popup-open:bg-hover",
    "data-disabled:not-data-busy:bg-transparent data-disabled:not-data-busy:text-ink-disabled",
  ),
  danger: cx(
    "border-transparent bg-danger text-on-danger hover:bg-danger-hover active:bg-danger-hover",
    off,
  ),
  "danger-quiet": cx(
    "border-transparent text-danger-text hover:bg-danger-bg active:bg-danger-bg",
    off,
  ),
};
