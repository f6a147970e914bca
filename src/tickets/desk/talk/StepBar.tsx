import { Check } from "lucide-react";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Ticket } from "../data/types.ts";

/** How far it has come, in the customer's words; on narrow panes the step it is at. */
export function StepBar({ steps }: { steps: Ticket["steps"] }) {
  const t = useT();
  const at = steps.findIndex((step) => step.at === "now");
  return (
    <ol
      aria-label={t("tickets.progress")}
      className="flex min-w-0 items-center gap-1.5 pb-2.5 text-xs"
    >
      {steps.map(({ label, at: where }, index) => (
        <li
          key={label}
          aria-current={where === "now" ? "step" : undefined}
          className={cx(
            "flex items-center gap-1 whitespace-nowrap",
            where === "now" ? "font-medium text-accent-text" : "text-ink-faint",
            // Only where there is room for all of them.
            index !== at && "max-sm:hidden lg:max-xl:hidden",
          )}
        >
          {index > 0 && (
            <span aria-hidden className="h-px w-3 bg-line-strong max-sm:hidden lg:max-xl:hidden" />
          )}
          {where === "done" ? (
            <Check aria-hidden className="size-3 text-success-text" />
          ) : (
            <span
              aria-hidden
              className={cx(
                "size-1.5 rounded-full",
                where === "now" ? "bg-accent" : "border border-line-strong",
              )}
            />
          )}
          {label}
        </li>
      ))}
    </ol>
  );
}
