import { useState, type ReactNode } from "react";
import { Field } from "../../../ui/Field.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useT } from "../../../ui/texts.tsx";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  max: number;
  /** Sentences that are written often; one press puts them in. */
  ready?: readonly string[];
};

/** A few lines, with what is often said at hand. */
export function WordsField({ name, label, hint, required, max, ready = [] }: Props) {
  const t = useT();
  const [text, setText] = useState("");
  const add = (words: string) =>
    setText((before) => (before.trim() ? `${before.trim()}\n${words}` : words));
  return (
    <div className="flex flex-col gap-2">
      <Field name={name} label={label} hint={hint} required={required}>
        <TextArea value={text} onChange={setText} maxLength={max} />
      </Field>
      {ready.length > 0 && (
        <ul aria-label={t("people.ready-words")} className="flex flex-wrap gap-1.5">
          {ready.map((words) => (
            <li key={words} className="min-w-0">
              <button
                type="button"
                onClick={() => add(words)}
                className="max-w-full cursor-pointer rounded-md border border-line-strong bg-surface px-2 py-1 text-left text-xs text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:py-2"
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
