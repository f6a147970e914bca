import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef, type ReactElement, type ReactNode } from "react";
import { buttonClass } from "./Button.tsx";
import { cx } from "./cx.ts";
import { useT } from "./texts.tsx";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  /** The button that opens it; else `open` says so. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "sm" | "md" | "lg";
  children: ReactNode;
};

/** For one task that needs the whole attention. Its buttons stand in a `DialogActions` at the end. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  size = "md",
  children,
}: Props) {
  const t = useT();
  const inside = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(now) => onOpenChange?.(now)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className={viewportClass}>
          <Base.Popup
            // A finger would get a keyboard it has not asked for.
            initialFocus={(by) => by === "touch" || firstIn(inside.current)}
            className={cx(dialogClass, widths[size])}
          >
            <header className="flex items-start gap-3 px-5 pt-4 pb-3">
              <span className="min-w-0 flex-1">
                <Base.Title className="text-base font-bold text-ink">{title}</Base.Title>
                {description && (
                  <Base.Description className="mt-0.5 text-sm text-ink-muted">
                    {description}
                  </Base.Description>
                )}
              </span>
              <Base.Close
                aria-label={t("ui.close")}
                className={cx(buttonClass({ variant: "quiet", size: "sm" }), "-mr-2 w-7 px-0!")}
              >
                <X aria-hidden className="size-4" />
              </Base.Close>
            </header>
            <div ref={inside} className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">
              {children}
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Where the keyboard begins: the first field, else the button that does it. */
const firstIn = (inside: HTMLElement | null): HTMLElement | true =>
  inside?.querySelector<HTMLElement>(
    "input:not([type=hidden], [aria-hidden=true]), textarea, [role=combobox], [role=radio]",
  ) ??
  [...(inside?.querySelectorAll("button") ?? [])].at(-1) ??
  true;

/** The row of buttons, the one that does it last. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>
);

export const DialogClose = Base.Close;

export const backdropClass =
  "fixed inset-0 z-30 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0";
export const viewportClass =
  "fixed inset-0 z-30 flex items-center justify-center p-4 max-sm:items-end max-sm:p-0";
export const dialogClass = cx(
  "flex max-h-[calc(100dvh-2rem)] w-full flex-col rounded-xl border border-line bg-raised text-md text-ink shadow-lg outline-none",
  "transition-[opacity,scale,translate] duration-(--calm) data-starting-style:opacity-0 data-ending-style:opacity-0",
  "sm:data-starting-style:scale-98 sm:data-ending-style:scale-98",
  "max-sm:rounded-b-none max-sm:pb-[env(safe-area-inset-bottom)] max-sm:data-starting-style:translate-y-8 max-sm:data-ending-style:translate-y-8",
);
export const widths = { sm: "sm:max-w-sm", md: "sm:max-w-lg", lg: "sm:max-w-3xl" };
