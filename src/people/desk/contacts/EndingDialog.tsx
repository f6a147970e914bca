import type { ReactElement } from "react";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import { useChanged } from "../data/useChanged.ts";
import { WordsField } from "../parts/WordsField.tsx";

type Props = {
  name: string;
  /** Ended, or erased as well: which words are said. */
  how: "end" | "erase";
  /** Reasons that are given often. */
  ready: readonly string[];
  onSubmit: (body: { reason: string }) => Promise<unknown>;
  trigger: ReactElement;
};

/** Says what follows for a person, and asks why; for good. */
export function EndingDialog({ name, how, ready, onSubmit, trigger }: Props) {
  const t = useT();
  const changed = useChanged();
  return (
    <FormDialog
      danger
      title={t(`contacts.${how}-title`, { name })}
      submit={t(`contacts.${how}`)}
      onSubmit={async ({ reason }: { reason: string }) => {
        await onSubmit({ reason });
        toast({ title: t(`contacts.${how}-done`, { name }), tone: "success" });
        await changed();
      }}
      trigger={trigger}
    >
      <ul className="list-disc pl-5 text-sm text-ink-muted">
        {([1, 2, 3, 4] as const).map((which) => (
          <li key={which}>{t(`contacts.${how}-means-${which}`)}</li>
        ))}
      </ul>
      <WordsField
        name="reason"
        label={t("contacts.end-why")}
        hint={t("contacts.end-why-hint")}
        required
        max={500}
        ready={ready}
      />
    </FormDialog>
  );
}
