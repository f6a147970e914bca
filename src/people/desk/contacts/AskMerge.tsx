import { Merge } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Contact } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { ContactPick } from "../parts/picks.tsx";
import { chosen } from "../parts/values.ts";
import { WordsField } from "../parts/WordsField.tsx";

/** Asks a colleague whether this contact is the same person as another. */
export function AskMerge({ contact: { id, name } }: { contact: Contact }) {
  const t = useT();
  const changed = useChanged();
  const ask = async ({ intoId, note }: { intoId: string; note: string }) => {
    await call("POST /contacts/:id/merges", {
      params: { id },
      body: { intoId: chosen("intoId", intoId, t("people.choose-person")), note },
    });
    toast({ title: t("merges.asked"), tone: "success" });
    await changed();
  };
  return (
    <FormDialog
      title={t("merges.ask-title", { name })}
      description={t("merges.ask-detail", { name })}
      submit={t("merges.ask-do")}
      onSubmit={ask}
      trigger={<Button icon={Merge}>{t("merges.ask")}</Button>}
    >
      <Field name="intoId" label={t("merges.other")} hint={t("contacts.not-found")} required>
        <ContactPick except={id} />
      </Field>
      <WordsField
        name="note"
        label={t("merges.note")}
        hint={t("contacts.end-why-hint")}
        required
        max={500}
        ready={[t("merges.note-ready")]}
      />
    </FormDialog>
  );
}
