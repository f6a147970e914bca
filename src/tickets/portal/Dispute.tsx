import { useState } from "preact/hooks";
import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { TextArea } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import type { Ticket } from "./ticket.ts";

/**
 * A developer said that it is no issue with what he delivered (R76), or we made it less severe (R106); the customer may
 * disagree, once.
 */
export const Dispute = ({
  ticket: { number, typeLabel, severity, abilities },
}: {
  ticket: Ticket;
}) => {
  const [asking, setAsking] = useState(false);
  const { dispute: about } = abilities;
  if (!about) return null;
  return (
    <Notice
      icon="info"
      title={t(`dispute.${about}-title`, { type: typeLabel, severity: t(`severity.${severity}`) })}
      action={
        <Button size="small" onPress={() => setAsking(true)}>
          {t("dispute.do")}
        </Button>
      }
    >
      {t(`dispute.${about}-text`)}
      {asking && <DisputeSheet number={number} about={about} onClose={() => setAsking(false)} />}
    </Notice>
  );
};

type SheetProps = {
  number: number;
  about: NonNullable<Ticket["abilities"]["dispute"]>;
  onClose: () => void;
};

const DisputeSheet = ({ number, about, onClose }: SheetProps) => {
  const form = useForm({
    name: `dispute-${number}`,
    blank: { reason: "" },
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : t("dispute.missing") }),
    send: ({ reason }, idempotencyKey) =>
      change(
        "POST /tickets/:number/dispute",
        { params: { number }, body: { reason } },
        { idempotencyKey },
      ),
    onSent: () => {
      toast(t("dispute.done"));
      onClose();
    },
  });
  return (
    <Sheet
      title={t("dispute.do")}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={form.busy} onPress={form.submit}>
          {t("dispute.send")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Field
          label={t(`dispute.${about}-reason`)}
          required
          hint={t(`dispute.${about}-hint`)}
          error={form.error("reason")}
        >
          <TextArea {...form.text("reason")} rows={4} maxLength={2000} />
        </Field>
      </Form>
    </Sheet>
  );
};
