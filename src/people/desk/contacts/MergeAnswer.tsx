import { useNavigate } from "@tanstack/react-router";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Merge } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { WordsField } from "../parts/WordsField.tsx";

/** One person or two. Whoever asked may only take it back: it takes two. */
export function MergeAnswer({ of: { id, from, into }, mine }: { of: Merge; mine: boolean }) {
  const t = useT();
  const go = useNavigate();
  const changed = useChanged();
  const names = { from: from.name, into: into.name };
  const confirm = async () => {
    await call("POST /contact-merges/:id/confirmation", { params: { id } });
    toast({ title: t("merges.done", names), tone: "success" });
    await go({ to: "/contacts/$id", params: { id: into.id } });
    await changed();
  };
  const refuse = async (body: { reason: string }) => {
    await call("POST /contact-merges/:id/refusal", { params: { id }, body });
    toast({ title: t("merges.refused"), tone: "success" });
    await changed();
  };
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      {mine ? (
        <p className="text-sm text-ink-muted">{t("merges.mine")}</p>
      ) : (
        <Confirm
          danger
          title={t("merges.confirm-title", names)}
          detail={t("merges.confirm-detail", names)}
          confirm={t("merges.merge")}
          onConfirm={confirm}
          trigger={<Button variant="primary">{t("merges.confirm")}</Button>}
        />
      )}
      <FormDialog
        size="sm"
        title={t("merges.refuse-title", names)}
        submit={t("merges.refuse")}
        onSubmit={refuse}
        trigger={<Button>{t("merges.refuse")}</Button>}
      >
        <WordsField
          name="reason"
          label={t("contacts.end-why")}
          hint={t("contacts.end-why-hint")}
          required
          max={500}
          ready={[t("merges.refuse-ready")]}
        />
      </FormDialog>
    </div>
  );
}
