import { useState } from "react";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
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
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t("tickets.link")}
      description={`#${ticket.number} ${ticket.title}`}
      submit={t("tickets.link-do")}
      onSubmit={submit}
    >
      <Field name="other" label={t("tickets.link-with")} hint={t("tickets.link-hint")} required>
        <TicketPick
          without={ticket.number}
          within={{ scope: "all" }}
          onChange={(found) => setOther(found?.number)}
        />
      </Field>
    </FormDialog>
  );
}
