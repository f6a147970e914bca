import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Ticket } from "../data/types.ts";
import { useRenew } from "../data/verbs.ts";

/** Has the request go on by the current version of its type, and says why. */
export function RenewDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useT();
  const renew = useRenew();
  const { number, typeLabel } = ticket;
  return (
    <FormDialog<{ reason: string }>
      onClose={onClose}
      title={t("tickets.renew")}
      description={t("tickets.renew-hint", { type: typeLabel })}
      submit={t("tickets.renew-do")}
      onSubmit={({ reason }) => renew.mutateAsync({ number, body: { reason } })}
    >
      <Field name="reason" label={t("tickets.renew-reason")} required>
        <TextArea name="reason" rows={2} maxLength={500} autoFocus />
      </Field>
    </FormDialog>
  );
}
