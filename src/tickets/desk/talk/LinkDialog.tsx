import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Problem } from "../../../ui/client.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Ticket } from "../data/types.ts";
import { useLink } from "../data/verbs.ts";
import { TicketPick } from "../picks.tsx";

export function LinkDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useT();
  const link = useLink();
  const [other, setOther] = useState<number>();
  const submit = async () => {
    if (!other)
      throw new Problem(0, "input.required", t("tickets.link-choose"), {
        other: t("tickets.link-choose"),
      });
    await link.mutateAsync({ number: ticket.number, body: other });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("tickets.link")}
      description={`#${ticket.number} ${ticket.title}`}
    >
      <Form onSubmit={submit}>
        <Field name="other" label={t("tickets.link-with")} hint={t("tickets.link-hint")} required>
          <TicketPick
            without={ticket.number}
            within={{ scope: "all" }}
            onChange={(found) => setOther(found?.number)}
          />
        </Field>
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t("tickets.link-do")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
