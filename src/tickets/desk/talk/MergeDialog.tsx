import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Problem } from "../../../ui/client.ts";
import { useT } from "../../../ui/texts.tsx";
import { call } from "../../../desk/api.ts";
import type { Ticket } from "../data/types.ts";
import { useRegroup } from "../data/verbs.ts";
import { TicketPick } from "../picks.tsx";
import { useGo } from "../useAddress.ts";

/** This request goes on in another of the same project; both numbers keep working. */
export function MergeDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useT();
  const merge = useRegroup();
  const { toTicket } = useGo();
  const [into, setInto] = useState<number>();
  const { number, project } = ticket;

  const submit = async () => {
    if (!into)
      throw new Problem(0, "input.required", t("tickets.merge-choose"), {
        into: t("tickets.merge-choose"),
      });
    const kept = await merge.mutateAsync(() =>
      call("POST /tickets/:number/merge", { params: { number }, body: { into } }),
    );
    onClose();
    toTicket(kept.number, { replace: true });
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("tickets.merge")}
      description={`#${number} ${ticket.title}`}
    >
      <Form onSubmit={submit}>
        <Field name="into" label={t("tickets.merge-into")} hint={t("tickets.merge-hint")} required>
          <TicketPick
            without={number}
            within={project.id ? { project: project.id, scope: "all" } : { scope: "all" }}
            onChange={(found) => setInto(found?.number)}
          />
        </Field>
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t("tickets.merge-do")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
