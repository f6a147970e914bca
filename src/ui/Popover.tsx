import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cx, popup } from "./cx.ts";

type Props = {
  trigger: ReactElement;
  title?: ReactNode;
  /** What it is called where no title says so. */
  label?: string;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

export function Popover({
  trigger,
  title,
  label,
  side = "bottom",
  align = "start",
  open,
  onOpenChange,
  className,
  children,
}: Props) {
  return (
    <Base.Root open={open} onOpenChange={(now) => onOpenChange?.(now)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-40"
        >
          <Base.Popup
            aria-label={label}
            className={cx(
              popup,
              "max-h-(--available-height) max-w-[min(24rem,calc(100vw-1rem))] overflow-y-auto p-3",
              className,
            )}
          >
            {title && <Base.Title className="mb-2 text-sm font-bold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
