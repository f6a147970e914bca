import type { ComponentChildren } from "preact";
import { useField } from "./Field.tsx";
import { Icon, type IconName } from "./Icon.tsx";

export type Choice<V extends string = string> = {
  value: V;
  title: string;
  /** When to choose it. */
  hint?: string;
  icon?: IconName;
  disabled?: boolean;
};

type Cards<V extends string> = {
  value: V | "";
  choices: readonly Choice<V>[];
  onChange: (value: V) => void;
  /** Two columns from tablet width on. */
  columns?: 1 | 2;
  /** One line each, for short answers. */
  compact?: boolean;
};

/** One of a few, each with a sentence saying when it fits. Stands in a `Field` with `group`. */
export const RadioCards = <V extends string>({
  value,
  choices,
  onChange,
  columns = 1,
  compact,
}: Cards<V>) => {
  const field = useField();
  return (
    <div
      class={`cards cards-${columns}${compact ? " cards-compact" : ""}`}
      role="radiogroup"
      aria-invalid={field.invalid || undefined}
      aria-describedby={field.describedBy}
    >
      {choices.map((choice) => (
        <label
          key={choice.value}
          class="choice"
          data-on={choice.value === value || undefined}
          data-off={choice.disabled || undefined}
        >
          <input
            type="radio"
            name={field.id}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
          />
          {choice.icon && (
            <span class="choice-icon">
              <Icon name={choice.icon} size={22} />
            </span>
          )}
          <span class="choice-words">
            <span class="choice-title">{choice.title}</span>
            {choice.hint && <span class="choice-hint">{choice.hint}</span>}
          </span>
          <span class="choice-mark">
            <Icon name="check" size={14} />
          </span>
        </label>
      ))}
    </div>
  );
};

type Tick = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  disabled?: boolean;
};

/** A consent or a yes. Never ticked beforehand. */
export const Checkbox = ({ checked, onChange, children, hint, error, disabled }: Tick) => {
  const { id } = useField();
  return (
    <div class="tick">
      <label class="tick-line">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-invalid={Boolean(error) || undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="tick-box">
          <Icon name="check" size={14} />
        </span>
        <span class="tick-words">
          {children}
          {hint && <span class="tick-hint">{hint}</span>}
        </span>
      </label>
      {error && (
        <div class="field-error" id={`${id}-error`} role="alert">
          <Icon name="alert" size={16} />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
};
