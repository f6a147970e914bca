import { UserRoundX } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Contact } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { WordsField } from "../parts/WordsField.tsx";

/** A person asked to be deleted, and since when that waits for an answer. */
export function ErasureAsked({ contact, at }: { contact: Contact; at: string }) {
  const t = useT();
  const may = useMay();
  return (
    <Notice
      tone="warning"
      className="mb-5"
      title={
        <>
          {t("contacts.erasure-asked-at")} <Time at={at} as="date-time" />
        </>
      }
      actions={may("contacts.end") && <Erase contact={contact} />}
    >
      {t("contacts.erasure-due")}
    </Notice>
  );
}

function Erase({ contact: { id, name } }: { contact: Contact }) {
  const t = useT();
  const changed = useChanged();
  const erase = async ({ reason }: { reason: string }) => {
    await call("POST /contacts/:id/erasure", { params: { id }, body: { reason } });
    toast({ title: t("contacts.erase-done", { name }), tone: "success" });
    await changed();
  };
  return (
    <FormDialog
      danger
      title={t("contacts.erase-title", { name })}
      submit={t("contacts.erase")}
      onSubmit={erase}
      trigger={
        <Button size="sm" variant="danger-quiet" icon={UserRoundX}>
          {t("contacts.erase")}
        </Button>
      }
    >
      <ul className="list-disc pl-5 text-sm text-ink-muted">
        {([1, 2, 3, 4] as const).map((which) => (
          <li key={which}>{t(`contacts.erase-means-${which}`)}</li>
        ))}
      </ul>
      <WordsField
        name="reason"
        label={t("contacts.end-why")}
        hint={t("contacts.end-why-hint")}
        required
        max={500}
        ready={[t("contacts.erase-ready")]}
      />
    </FormDialog>
  );
}
