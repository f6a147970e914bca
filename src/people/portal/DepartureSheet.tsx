import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";

type Props = { id: string; name: string; onClose: () => void };

/** A colleague leaves: nothing of the company is open to him any more. */
export const DepartureSheet = ({ id, name, onClose }: Props) => {
  const form = useForm({
    name: `departure-${id}`,
    blank: { reason: "" },
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : t("departure.missing") }),
    send: ({ reason }) =>
      change("POST /company/people/:id/departure", { params: { id }, body: { reason } }),
    onSent: () => {
      toast(t("departure.done", { name }));
      onClose();
    },
  });
  return (
    <Sheet
      title={t("departure.title", { name })}
      onClose={onClose}
      actions={
        <Button tone="danger" wide busy={form.busy} onPress={form.submit}>
          {t("company.end")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <p class="lead">{t("departure.text")}</p>
        <Field label={t("departure.reason")} required error={form.error("reason")}>
          <TextInput
            {...form.text("reason")}
            placeholder={t("departure.example")}
            maxLength={500}
          />
        </Field>
      </Form>
    </Sheet>
  );
};
