import { useState } from "react";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
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
    toTicket(kept.number, { replace: true });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t("tickets.merge")}
      description={`#${number} ${ticket.title}`}
      submit={t("tickets.merge-do")}
      onSubmit={submit}
    >
      <Field name="into" label={t("tickets.merge-into")} hint={t("tickets.merge-hint")} required>
        <TicketPick
          without={number}
          within={project.id ? { project: project.id, scope: "all" } : { scope: "all" }}
          onChange={(found) => setInto(found?.number)}
        />
      </Field>
    </FormDialog>
  );
}
