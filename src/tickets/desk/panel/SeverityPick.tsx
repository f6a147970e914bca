import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { RadioGroup } from "../../../ui/RadioGroup.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useMay } from "../../../desk/session.ts";
import { typesQuery } from "../data/queries.ts";
import type { Severity, Ticket } from "../data/types.ts";
import { useEdit } from "../data/verbs.ts";
import { SeverityMark } from "../list/marks.tsx";

/** How urgent it is. A change needs a reason, which the customer reads. */
export function SeverityPick({ ticket }: { ticket: Ticket }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...typesQuery, enabled: useMay()("tickets.create") });
  const edit = useEdit();
  const submit = async ({ severity, reason }: { severity: Severity; reason: string }) => {
    await edit.mutateAsync({
      number: ticket.number,
      body: { severity, reason: reason || undefined },
    });
    setOpen(false);
  };
  const label = data?.severities.find(({ name }) => name === ticket.severity)?.label;
  return (
    <span className="flex items-center justify-between gap-2">
      <span>
        <SeverityMark of={ticket.severity} /> {label?.replace(ticket.severity, "").trim()}
      </span>
      {ticket.abilities.edit && data && (
        <Dialog
          size="sm"
          open={open}
          onOpenChange={setOpen}
          title={t("tickets.severity-change")}
          trigger={
            <Button variant="quiet" size="sm">
              {t("tickets.change")}
            </Button>
          }
        >
          <Form onSubmit={submit}>
            <Field name="severity" label={t("tickets.severity")}>
              <RadioGroup
                name="severity"
                defaultValue={ticket.severity}
                options={data.severities.map(({ name, label, hint }) => ({
                  value: name,
                  label: label.startsWith(name) ? label : `${name} ${label}`,
                  hint,
                }))}
              />
            </Field>
            <Field name="reason" label={t("tickets.severity-reason")} required>
              <TextArea name="reason" rows={2} maxLength={1000} />
            </Field>
            <DialogActions>
              <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
              <Submit>{t("ui.save")}</Submit>
            </DialogActions>
          </Form>
        </Dialog>
      )}
    </span>
  );
}
