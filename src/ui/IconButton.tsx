import { Button as Base } from "@base-ui/react/button";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { buttonClass, type ButtonLook } from "./Button.tsx";
import { cx } from "./cx.ts";
import { Spinner } from "./Spinner.tsx";
import { Tooltip } from "./Tooltip.tsx";

type Props = Omit<ComponentProps<"button">, "ref" | "children"> &
  ButtonLook & {
    icon: LucideIcon;
    /** What it does: read aloud, and shown when pointed at. */
    label: string;
    shortcut?: string;
    busy?: boolean;
  };

export function IconButton({
  icon: Icon,
  label,
  shortcut,
  busy,
  variant = "quiet",
  size,
  className,
  ...rest
}: Props) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Base
        {...rest}
        disabled={busy || rest.disabled}
        focusableWhenDisabled
        aria-label={label}
        className={cx(
          buttonClass({ variant, size }),
          "px-0!",
          size === "sm" ? "w-7 pointer-coarse:w-9" : "w-8 pointer-coarse:w-10",
          className,
        )}
      >
        {busy ? <Spinner /> : <Icon aria-hidden className="size-4" />}
      </Base>
    </Tooltip>
  );
}
