import { Check } from "lucide-react";
import { cx } from "../../ui/cx.ts";
import { useT } from "../../ui/texts.tsx";
import { steps, stepWords, type Step } from "./steps.ts";

/** How far one has come: a list beside the sheet, on narrow windows a row of bars above it. */
export function StepList({ now }: { now: Step | "done" }) {
  const t = useT();
  const at = now === "done" ? steps.length : steps.indexOf(now);
  return (
    <nav aria-label={t("setup.steps")} className="shrink-0 md:w-44 md:pt-6">
      <p className="mb-2 text-xs text-ink-faint md:hidden">
        {now === "done" ? t("setup.done") : t("setup.step-of", { n: at + 1, count: steps.length })}
      </p>
      <ol className="flex gap-1 md:flex-col md:gap-3">
        {steps.map((step, place) => (
          <li
            key={step}
            aria-current={place === at ? "step" : undefined}
            className={cx(
              "flex items-center gap-2.5 text-sm max-md:h-1 max-md:flex-1 max-md:rounded-full",
              place <= at ? "max-md:bg-accent" : "max-md:bg-line-strong",
              place === at ? "font-medium text-ink" : "text-ink-muted",
            )}
          >
            <span
              aria-hidden
              className={cx(
                "flex size-6 shrink-0 items-center justify-center rounded-full border text-xs max-md:hidden",
                place < at && "border-accent-border bg-accent-bg text-accent-text",
                place === at && "border-transparent bg-accent text-on-accent",
                place > at && "border-line-strong text-ink-faint",
              )}
            >
              {place < at ? <Check className="size-3.5" /> : place + 1}
            </span>
            <span className="max-md:sr-only">{t(stepWords[step])}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
