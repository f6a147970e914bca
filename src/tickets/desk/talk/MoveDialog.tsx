import { useState } from "react";
import { ReportHelp } from "../../../defects/desk/ReportHelp.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import type { Answers, Move, Ticket } from "../data/types.ts";
import { useMove } from "../data/verbs.ts";
import { AskFields } from "./AskFields.tsx";

// What is confirmed is what was offered last.
const knownAnswers = ({ estimate }: Ticket, { asks }: Move): Answers =>
  estimate && asks.some(({ name }) => name === "confirms")
    ? { confirms: String(estimate.version) }
    : {};

/** What a move asks before it is made. */
export function MoveDialog({
  ticket,
  move,
  onClose,
}: {
  ticket: Ticket;
  move: Move;
  onClose: () => void;
}) {
  const make = useMove();
  const [answers, setAnswers] = useState<Answers>(() => knownAnswers(ticket, move));
  const submit = async () => {
    await make.mutateAsync({ number: ticket.number, body: { move: move.name, answers } });
  };
  return (
    <FormDialog
      onClose={onClose}
      size="sm"
      title={move.label}
      description={`#${ticket.number} ${ticket.title}`}
      submit={move.label}
      danger={move.tone === "danger"}
      onSubmit={submit}
    >
      <AskFields asks={move.asks} answers={answers} onChange={setAnswers} first />
      {move.asks.some(({ name }) => name === "defect") && (
        <ReportHelp
          number={ticket.number}
          answers={answers}
          onChange={setAnswers}
          previews={move.asks.some(({ name }) => name === "steps")}
        />
      )}
    </FormDialog>
  );
}
