import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { TextArea } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import type { MessageView } from "./ticket.ts";

/** Mends one's own words; both sides see that it was edited. */
export const EditSheet = ({ message, onClose }: { message: MessageView; onClose: () => void }) => {
  const form = useForm({
    name: `edit-${message.id}`,
    blank: { text: message.text },
    check: ({ text }) => ({ text: text.trim() ? undefined : t("edit.missing") }),
    send: ({ text }) =>
      change("PATCH /tickets/:number/messages/:id", {
        params: { number: message.number, id: message.id },
        body: { text },
      }),
    onSent: () => {
      toast(t("edit.done"));
      onClose();
    },
  });
  return (
    <Sheet
      title={t("edit.title")}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={form.busy} onPress={form.submit}>
          {t("save")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Field
          label={t("composer.label")}
          required
          hint={t("edit.hint")}
          error={form.error("text")}
        >
          <TextArea {...form.text("text")} rows={5} maxLength={50_000} />
        </Field>
      </Form>
    </Sheet>
  );
};
