import { t } from "../texts.ts";
import { Icon } from "./Icon.tsx";
import { Time } from "./Time.tsx";

export type Step = {
  label: string;
  at: "done" | "now" | "ahead";
  /** What happens in it, or what was promised. */
  note?: string;
  /** When it was reached. */
  since?: string;
};

type Props = {
  steps: readonly Step[];
  /** Where it stands, in the customer's words: "待您确认方案". */
  status: string;
  /** It is the customer's turn. */
  yours?: boolean;
  /** The details stand open at first. */
  open?: boolean;
};

/** Where a request stands in its process: the whole line on wide screens, the current step and a fold on phones. */
export const StepBar = ({ steps, status, yours, open }: Props) => {
  const now = steps.findIndex(({ at }) => at === "now");
  const over = steps.every(({ at }) => at === "done");
  const stateOf = ({ at }: Step) => (at === "now" && yours ? "yours" : at);
  // The fold says nothing that the line does not, unless the line has no room for names.
  const plain = steps.every(({ note, since }) => !note && !since);
  return (
    <div
      role="group"
      class="steps"
      data-yours={yours || undefined}
      data-plain={plain || undefined}
      aria-label={t("steps.label")}
    >
      <p class="steps-status">
        <strong>
          <span class="steps-dot" />
          {status}
        </strong>
        {now >= 0 && (
          <span class="steps-count">{t("steps.count", { n: now + 1, count: steps.length })}</span>
        )}
      </p>
      <ol class="steps-line">
        {steps.map((step, index) => (
          <li
            key={step.label}
            data-state={stateOf(step)}
            aria-current={index === now ? "step" : undefined}
          >
            <span class="steps-mark">{step.at === "done" && <Icon name="check" size={14} />}</span>
            <span class="steps-title">{step.label}</span>
            <span class="unseen">{t(`steps.${stateOf(step)}`)}</span>
          </li>
        ))}
      </ol>
      <details class="steps-all" open={open}>
        <summary>
          {over ? t("steps.past") : t("steps.all")}
          <Icon name="down" size={16} />
        </summary>
        <ol>
          {steps.map((step) => (
            <li key={step.label} data-state={stateOf(step)}>
              <span class="steps-mark">
                {step.at === "done" && <Icon name="check" size={14} />}
              </span>
              <div>
                <span class="steps-title">{step.label}</span>
                {step.since && <Time at={step.since} />}
                {step.note && <p>{step.note}</p>}
              </div>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
};
