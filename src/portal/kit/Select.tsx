import { t } from "../texts.ts";
import { useField } from "./Field.tsx";
import { Icon } from "./Icon.tsx";

export type Option<V extends string = string> = { value: V; label: string; disabled?: boolean };

type Props<V extends string> = {
  value: V | "";
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  /** Stands in the box while nothing is chosen. */
  placeholder?: string;
  /** Says what it is where no field stands around it; it is small there. */
  label?: string;
  name?: string;
  disabled?: boolean;
};

/** The phone's own picker: the only one that works the same in every WebView. */
export const Select = <V extends string>({
  value,
  options,
  onChange,
  placeholder,
  label,
  ...rest
}: Props<V>) => {
  const field = useField();
  return (
    <div class={label ? "select select-small" : "select"}>
      <select
        {...rest}
        class="input"
        id={field.id}
        aria-label={label}
        data-blank={value === "" || undefined}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid || undefined}
        aria-required={field.required || undefined}
        onChange={(event) => onChange(event.currentTarget.value as V)}
      >
        <option value="" disabled selected={value === ""}>
          {placeholder ?? t("field.choose")}
        </option>
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            disabled={option.disabled}
            selected={option.value === value}
          >
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </div>
  );
};
