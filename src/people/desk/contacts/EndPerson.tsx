import { UserX } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Contact } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { WordsField } from "../parts/WordsField.tsx";

/** Ends a person: everything at once, and for good. */
export function EndPerson({ contact: { id, name } }: { contact: Contact }) {
  const t = useT();
  const changed = useChanged();
  const end = async ({ reason }: { reason: string }) => {
    await call("POST /contacts/:id/departure", { params: { id }, body: { reason } });
    toast({ title: t("contacts.end-done", { name }), tone: "success" });
    await changed();
  };
  return (
    <FormDialog
      danger
      title={t("contacts.end-title", { name })}
      submit={t("contacts.end")}
      onSubmit={end}
      trigger={
        <Button variant="danger-quiet" icon={UserX}>
          {t("contacts.end")}
        </Button>
      }
    >
      <ul className="list-disc pl-5 text-sm text-ink-muted">
        {([1, 2, 3, 4] as const).map((which) => (
          <li key={which}>{t(`contacts.end-means-${which}`)}</li>
        ))}
      </ul>
      <WordsField
        name="reason"
        label={t("contacts.end-why")}
        hint={t("contacts.end-why-hint")}
        required
        max={500}
        ready={[t("contacts.end-ready-1"), t("contacts.end-ready-2")]}
      />
    </FormDialog>
  );
}
