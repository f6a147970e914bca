import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";

export type Asking = "tag" | "close" | "renew";

type Props = {
  what: Asking;
  count: number;
  onClose: () => void;
  onAct: (what: {
    addTag?: string;
    move?: string;
    answers?: Record<string, string>;
    renew?: string;
  }) => Promise<void>;
};

const deeds = {
  tag: "tickets.add",
  close: "tickets.close-several",
  renew: "tickets.renew-do",
} as const;

/** The word that a bulk action needs: which tag, or why they are closed or go on by another version. */
export function BulkAsk({ what, count, onClose, onAct }: Props) {
  const t = useT();
  const submit = async ({ tag, reason }: { tag?: string; reason?: string }) => {
    if (what === "tag") await onAct({ addTag: tag ?? "" });
    else if (what === "renew") await onAct({ renew: reason ?? "" });
    else await onAct({ move: "close", answers: { reason: reason ?? "" } });
  };
  return (
    <FormDialog
      onClose={onClose}
      size="sm"
      title={t(`tickets.bulk-${what}`, { count })}
      submit={t(deeds[what])}
      danger={what === "close"}
      onSubmit={submit}
    >
      {what === "tag" ? (
        <Field name="tag" label={t("tickets.tag")} required>
          <TextInput name="tag" autoFocus maxLength={40} required />
        </Field>
      ) : (
        <Field
          name="reason"
          label={t(what === "renew" ? "tickets.renew-reason" : "tickets.close-reason")}
          required
        >
          <TextArea name="reason" autoFocus maxLength={4000} required />
        </Field>
      )}
    </FormDialog>
  );
}
