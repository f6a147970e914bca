import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useField } from "./Field.tsx";

type Common = {
  value: string;
  onInput: (value: string) => void;
  name?: string;
  placeholder?: string;
  maxLength?: number;
  disabled?: boolean;
  onBlur?: () => void;
};

type InputProps = Common & {
  type?: "text" | "email" | "tel" | "password" | "date" | "number";
  autocomplete?: string;
  /** As typed, sign by sign, and remembered by nothing. */
  verbatim?: boolean;
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url";
};

export const TextInput = ({ value, onInput, type = "text", verbatim, ...rest }: InputProps) => {
  const field = useField();
  return (
    <input
      {...rest}
      {...(verbatim && asTyped)}
      type={type}
      class="input"
      id={field.id}
      value={value}
      aria-describedby={field.describedBy}
      aria-invalid={field.invalid || undefined}
      aria-required={field.required || undefined}
      autocapitalize={type === "email" || verbatim ? "off" : undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
};

const asTyped = { autocomplete: "off", autocorrect: "off", spellcheck: false };

type AreaProps = Common & {
  rows?: number;
  /** Grows with its text up to this many lines, then scrolls. */
  maxRows?: number;
  onKeyDown?: (event: JSX.TargetedKeyboardEvent<HTMLTextAreaElement>) => void;
  /** Files pasted or dropped here, e.g. a screenshot. */
  onFiles?: (files: File[]) => void;
  /** Says what it is where no field stands around it. */
  label?: string;
};

export const TextArea = ({
  value,
  onInput,
  rows = 3,
  maxRows = 14,
  label,
  onFiles,
  ...rest
}: AreaProps) => {
  const take = (event: Event, carried: DataTransfer | null) => {
    const files = [...(carried?.files ?? [])];
    if (!onFiles || files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  const field = useField();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const box = area.current;
    if (!box) return;
    const line = parseFloat(getComputedStyle(box).lineHeight) || 24;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, line * maxRows)}px`;
  }, [value, maxRows]);
  return (
    <textarea
      {...rest}
      ref={area}
      class="input input-area"
      id={field.id}
      rows={rows}
      value={value}
      aria-label={label}
      aria-describedby={field.describedBy}
      aria-invalid={field.invalid || undefined}
      aria-required={field.required || undefined}
      onPaste={(event) => take(event, event.clipboardData)}
      onDrop={(event) => take(event, event.dataTransfer)}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
};
