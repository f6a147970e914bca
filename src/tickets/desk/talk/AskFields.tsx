import { Field } from "../../../ui/Field.tsx";
import { RadioGroup } from "../../../ui/RadioGroup.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { Suggestions } from "./Suggestions.tsx";
import type { Answers, Ask } from "../data/types.ts";

type Props = {
  asks: readonly (Omit<Ask, "suggestions"> & Partial<Pick<Ask, "suggestions">>)[];
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** What the server objects to, by the name of the field. */
  problems?: Record<string, string>;
  /** Where in the body the answers stand. */
  at?: string;
  /** The first field takes the keyboard. */
  first?: boolean;
};

/** The questions of a move; some are asked only after a certain answer to another. */
export const AskFields = ({
  asks,
  answers,
  onChange,
  problems,
  at = "answers",
  first = false,
}: Props) =>
  asks
    .filter(({ when }) => !when || when.is.includes(answers[when.name] ?? ""))
    .map((ask, i) => (
      <Field
        key={ask.name}
        name={`${at}.${ask.name}`}
        label={ask.label}
        hint={ask.hint || undefined}
        required={ask.required}
        error={problems?.[`${at}.${ask.name}`]}
      >
        {ask.kind === "choice" ? (
          <RadioGroup
            inline
            name={`${at}.${ask.name}`}
            label={ask.label}
            value={answers[ask.name] ?? ""}
            onChange={(value) => onChange({ ...answers, [ask.name]: value })}
            options={ask.options}
          />
        ) : ask.kind === "text" ? (
          <>
            <TextArea
              name={`${at}.${ask.name}`}
              rows={2}
              maxLength={ask.max}
              autoFocus={first && i === 0}
              value={answers[ask.name] ?? ""}
              onChange={(value) => onChange({ ...answers, [ask.name]: value })}
            />
            {ask.suggestions && ask.suggestions.length > 0 && (
              <Suggestions
                lines={ask.suggestions}
                value={answers[ask.name] ?? ""}
                onChange={(value) => onChange({ ...answers, [ask.name]: value })}
              />
            )}
          </>
        ) : (
          <TextInput
            name={`${at}.${ask.name}`}
            type={ask.kind === "date" ? "date" : "text"}
            inputMode={ask.kind === "number" ? "numeric" : undefined}
            maxLength={ask.max}
            autoFocus={first && i === 0}
            value={answers[ask.name] ?? ""}
            onChange={(value) => onChange({ ...answers, [ask.name]: value })}
          />
        )}
      </Field>
    ));
