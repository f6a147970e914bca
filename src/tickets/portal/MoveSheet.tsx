import { asked } from "../../flows/ask.ts";
import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { RadioCards } from "../../portal/kit/Choices.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { TextArea, TextInput } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import type { Move, Ticket } from "./ticket.ts";

type Props = { ticket: Ticket; move: Move; onClose: () => void };

/** What a move has to be told: why it is not solved, why it is withdrawn. */
export const MoveSheet = ({ ticket, move, onClose }: Props) => {
  const form = useForm<{ answers: Record<string, string> }, unknown>({
    name: `move-${ticket.number}-${move.name}`,
    blank: {
      // What is confirmed is what was offered.
      answers:
        ticket.estimate && move.asks.some(({ name }) => name === "confirms")
          ? { confirms: String(ticket.estimate.version) }
          : {},
    },
    check: ({ answers }) =>
      Object.fromEntries(
        open(move, answers)
          .filter(({ name, required }) => required && !answers[name]?.trim())
          .map(({ name, label }) => [`answers.${name}`, t("form.fill", { field: label })]),
      ),
    send: ({ answers }, idempotencyKey) =>
      change(
        "POST /tickets/:number/moves",
        { params: { number: ticket.number }, body: { move: move.name, answers } },
        { idempotencyKey },
      ),
    onSent: () => {
      toast(t("ticket.moved", { move: move.label }));
      onClose();
    },
  });
  const { answers } = form.values;
  return (
    <Sheet
      title={move.label}
      onClose={onClose}
      actions={
        <Button
          tone={move.tone === "danger" ? "danger" : "primary"}
          wide
          busy={form.busy}
          onPress={form.submit}
        >
          {move.label}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        {open(move, answers).map(({ name, kind, label, hint, required, max, options }) => {
          const answer = (value: string) =>
            form.set("answers", { ...answers, [name]: value }, `answers.${name}`);
          return (
            <Field
              key={name}
              label={label}
              hint={hint}
              required={required}
              group={kind === "choice"}
              error={form.error(`answers.${name}`)}
            >
              {kind === "choice" ? (
                <RadioCards
                  compact
                  value={answers[name] ?? ""}
                  onChange={answer}
                  choices={options.map(({ value, label }) => ({ value, title: label }))}
                />
              ) : kind === "text" ? (
                <TextArea value={answers[name] ?? ""} onInput={answer} rows={4} maxLength={max} />
              ) : (
                <TextInput
                  type={kind === "date" ? "date" : "text"}
                  inputMode={kind === "number" ? "numeric" : undefined}
                  value={answers[name] ?? ""}
                  onInput={answer}
                  maxLength={max}
                />
              )}
            </Field>
          );
        })}
      </Form>
    </Sheet>
  );
};

const open = ({ asks }: Move, answers: Record<string, string>) =>
  asks.filter(({ when }) => asked(when ? { when } : {}, answers));
