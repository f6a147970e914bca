import { Check } from "lucide-react";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Ticket } from "../data/types.ts";

type Step = Ticket["steps"][number];

/** How far it has come, in the customer's words. Where there is no room for all of them, only the present one is written. */
export function StepBar({ steps }: { steps: Ticket["steps"] }) {
  const t = useT();
  return (
    <ol
      aria-label={t("tickets.progress")}
      className="flex min-w-0 items-center gap-1.5 pb-2.5 text-xs"
    >
      {steps.map((step, at) => (
        <li
          key={step.label}
          aria-current={step.at === "now" ? "step" : undefined}
          className={cx(
            "flex items-center gap-1.5 whitespace-nowrap",
            step.at === "now" ? "font-medium text-accent-text" : "text-ink-faint",
          )}
        >
          {at > 0 && <span aria-hidden className="h-px w-2 bg-line-strong @xl:w-3" />}
          <span title={step.label} className="flex items-center gap-1">
            <Mark at={step.at} />
            <span className={step.at === "now" ? undefined : "@max-2xl:sr-only"}>{step.label}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

const Mark = ({ at }: { at: Step["at"] }) =>
  at === "done" ? (
    <Check aria-hidden className="size-3 text-success-text" />
  ) : (
    <span
      aria-hidden
      className={cx(
        "size-2 rounded-full",
        at === "now" ? "bg-accent" : "border border-line-strong",
      )}
    />
  );
