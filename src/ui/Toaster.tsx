import { Toast as Base } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "./Button.tsx";
import { cx } from "./cx.ts";
import { useT } from "./texts.tsx";
import { toasts, type ToastData } from "./toast.ts";

/** Where passing words appear; stands once around everything. */
export function Toaster({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <Base.Provider toastManager={toasts} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport
          aria-label={t("ui.notices")}
          className="fixed right-4 bottom-[calc(1rem+var(--bottom-bar,0px))] left-4 z-50 sm:left-auto sm:w-92"
        >
          <Words />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Words() {
  const t = useT();
  const { toasts: words } = Base.useToastManager<ToastData>();
  return words.map((word) => (
    <Base.Root key={word.id} toast={word} swipeDirection={["right", "down"]} className={cardClass}>
      <Base.Content className="flex items-start gap-2.5 transition-opacity data-behind:opacity-0 data-expanded:opacity-100">
        {word.type === "danger" && (
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-text" />
        )}
        {word.type === "success" && (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success-text" />
        )}
        <span className="min-w-0 flex-1">
          <Base.Title className="text-sm font-medium text-ink" />
          <Base.Description className="text-xs break-words text-ink-muted" />
          {word.data?.requestId && (
            <span className="block text-xs text-ink-faint">
              {t("ui.request-number")} {word.data.requestId}
            </span>
          )}
        </span>
        {word.data?.undo && (
          <Base.Action
            className={cx(buttonClass({ variant: "secondary", size: "sm" }), "-my-1")}
            onClick={() => {
              word.data?.undo?.();
              toasts.close(word.id);
            }}
          >
            {t("ui.undo")}
          </Base.Action>
        )}
        <Base.Close
          aria-label={t("ui.close")}
          className={cx(buttonClass({ variant: "quiet", size: "sm" }), "-my-1 -mr-1.5 w-7 px-0!")}
        >
          <X aria-hidden className="size-3.5" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

// The newest in front, older ones peeping out behind; pointed at, they stand one above the other.
const cardClass = cx(
  "absolute right-0 bottom-0 left-0 origin-bottom rounded-lg border border-line-strong bg-raised px-3.5 py-3 shadow-lg select-none",
  "z-[calc(1000-var(--toast-index))] h-(--height) [--height:var(--toast-frontmost-height,var(--toast-height))]",
  "[--lift:calc(var(--toast-offset-y)*-1-var(--toast-index)*0.5rem+var(--toast-swipe-movement-y))]",
  "[transform:translateX(var(--toast-swipe-movement-x))_translateY(calc(var(--toast-swipe-movement-y)-var(--toast-index)*0.5rem))_scale(calc(1-var(--toast-index)*0.04))]",
  "data-expanded:h-(--toast-height) data-expanded:[transform:translateX(var(--toast-swipe-movement-x))_translateY(var(--lift))]",
  "transition-[transform,opacity,height] duration-(--calm) data-limited:opacity-0",
  "after:absolute after:top-full after:left-0 after:h-2.5 after:w-full after:content-['']",
  "data-starting-style:opacity-0 data-starting-style:[transform:translateY(100%)] data-ending-style:opacity-0",
);
