import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
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
  const { data } = useQuery({ ...typesQuery, enabled: useMay()("tickets.create") });
  const edit = useEdit();
  const [chosen, setChosen] = useState<Severity>(ticket.severity);
  const [agreed, setAgreed] = useState(false);
  const submit = async ({ severity, reason }: { severity: Severity; reason: string }) => {
    await edit.mutateAsync({
      number: ticket.number,
      body: { severity, reason: reason || undefined, ...(agreed && { agreed }) },
    });
  };
  const label = data?.severities.find(({ name }) => name === ticket.severity)?.label;
  return (
    <span className="flex items-center justify-between gap-2">
      <span>
        <SeverityMark of={ticket.severity} /> {label?.replace(ticket.severity, "").trim()}
      </span>
      {ticket.abilities.edit && data && (
        <FormDialog
          size="sm"
          title={t("tickets.severity-change")}
          trigger={
            <Button variant="quiet" size="sm">
              {t("tickets.change")}
            </Button>
          }
          onOpen={() => {
            setChosen(ticket.severity);
            setAgreed(false);
          }}
          onSubmit={submit}
        >
          <Field name="severity" label={t("tickets.severity")}>
            <RadioGroup
              name="severity"
              value={chosen}
              onChange={setChosen}
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
          {chosen > ticket.severity && (
            <Checkbox
              label={t("tickets.severity-agreed")}
              hint={t("tickets.severity-agreed-hint")}
              checked={agreed}
              onChange={setAgreed}
            />
          )}
        </FormDialog>
      )}
    </span>
  );
}
