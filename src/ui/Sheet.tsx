import { Drawer as Base } from "@base-ui/react/drawer";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { buttonClass } from "./Button.tsx";
import { cx } from "./cx.ts";
import { useT } from "./texts.tsx";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  side?: "right" | "left" | "bottom";
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/** Slides in from an edge and leaves the page in sight; a swipe puts it away. */
export function Sheet({
  title,
  description,
  side = "right",
  trigger,
  open,
  onOpenChange,
  children,
}: Props) {
  const t = useT();
  return (
    <Base.Root
      open={open}
      onOpenChange={(now) => onOpenChange?.(now)}
      swipeDirection={side === "bottom" ? "down" : side}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim opacity-[calc(1-var(--drawer-swipe-progress))] transition-opacity duration-(--calm) data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className={cx("fixed inset-0 z-30 flex", sides[side].place)}>
          <Base.Popup
            className={cx(
              "flex flex-col border-line bg-raised text-md text-ink shadow-lg outline-none transition-transform duration-(--calm) ease-(--ease) data-swiping:transition-none",
              sides[side].panel,
            )}
          >
            <header className="flex items-start gap-3 border-b border-line px-4 py-3">
              <span className="min-w-0 flex-1">
                <Base.Title className="text-base font-bold">{title}</Base.Title>
                {description && (
                  <Base.Description className="mt-0.5 text-sm text-ink-muted">
                    {description}
                  </Base.Description>
                )}
              </span>
              <Base.Close
                aria-label={t("ui.close")}
                className={cx(buttonClass({ variant: "quiet", size: "sm" }), "w-7 px-0!")}
              >
                <X aria-hidden className="size-4" />
              </Base.Close>
            </header>
            <Base.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {children}
            </Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

const sides = {
  right: {
    place: "justify-end",
    panel: cx(
      "h-full w-[min(28rem,calc(100vw-2.5rem))] translate-x-(--drawer-swipe-movement-x) border-l",
      "data-starting-style:translate-x-full data-ending-style:translate-x-full",
    ),
  },
  left: {
    place: "justify-start",
    panel: cx(
      "h-full w-[min(20rem,calc(100vw-2.5rem))] translate-x-(--drawer-swipe-movement-x) border-r",
      "data-starting-style:-translate-x-full data-ending-style:-translate-x-full",
    ),
  },
  bottom: {
    place: "items-end justify-center",
    panel: cx(
      "max-h-[85dvh] w-full max-w-2xl translate-y-(--drawer-swipe-movement-y) rounded-t-xl border-x border-t",
      "data-starting-style:translate-y-full data-ending-style:translate-y-full",
    ),
  },
};
