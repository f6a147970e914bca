import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Answers, Move, Ticket } from "../data/types.ts";
import { useMove } from "../data/verbs.ts";
import { AskFields } from "./AskFields.tsx";

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
  const t = useT();
  const make = useMove();
  const [answers, setAnswers] = useState<Answers>({});
  const submit = async () => {
    await make.mutateAsync({ number: ticket.number, body: { move: move.name, answers } });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={move.label}
      description={`#${ticket.number} ${ticket.title}`}
    >
      <Form onSubmit={submit}>
        <AskFields asks={move.asks} answers={answers} onChange={setAnswers} first />
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit danger={move.tone === "danger"}>{move.label}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
