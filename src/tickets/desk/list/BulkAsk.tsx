import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";

type Props = {
  what: "tag" | "close";
  count: number;
  onClose: () => void;
  onAct: (what: {
    addTag?: string;
    move?: string;
    answers?: Record<string, string>;
  }) => Promise<void>;
};

/** The word that a bulk action needs: which tag, or why they are closed. */
export function BulkAsk({ what, count, onClose, onAct }: Props) {
  const t = useT();
  const submit = async ({ tag, reason }: { tag?: string; reason?: string }) => {
    await onAct(
      what === "tag" ? { addTag: tag ?? "" } : { move: "close", answers: { reason: reason ?? "" } },
    );
  };
  return (
    <FormDialog
      onClose={onClose}
      size="sm"
      title={t(what === "tag" ? "tickets.bulk-tag" : "tickets.bulk-close", { count })}
      submit={t(what === "tag" ? "tickets.add" : "tickets.close-several")}
      danger={what === "close"}
      onSubmit={submit}
    >
      {what === "tag" ? (
        <Field name="tag" label={t("tickets.tag")} required>
          <TextInput name="tag" autoFocus maxLength={40} required />
        </Field>
      ) : (
        <Field name="reason" label={t("tickets.close-reason")} required>
          <TextArea name="reason" autoFocus maxLength={4000} required />
        </Field>
      )}
    </FormDialog>
  );
}
