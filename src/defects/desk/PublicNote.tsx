import { Pencil } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Section } from "../../ui/Section.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useT } from "../../ui/texts.tsx";
import type { Defect } from "./types.ts";
import { useChange } from "./useDefects.ts";

/** What customers read who paste the same stack trace into the form. */
export function PublicNote({ defect }: { defect: Defect }) {
  const t = useT();
  const change = useChange();
  const { number, publicNote, publicNoteEn, abilities } = defect;
  return (
    <Section
      title={t("defects.public-note")}
      description={t("defects.public-note-detail")}
      actions={
        abilities.write && (
          <FormDialog<{ publicNote: string; publicNoteEn: string }>
            title={t("defects.public-note")}
            description={t("defects.public-note-rule")}
            trigger={
              <Button size="sm" icon={Pencil}>
                {t("defects.public-note-change")}
              </Button>
            }
            onSubmit={(body) => change.mutateAsync({ params: { number }, body })}
          >
            <Field name="publicNote" label={t("defects.in-zh")}>
              <TextArea rows={3} maxLength={2000} defaultValue={publicNote} autoFocus />
            </Field>
            <Field name="publicNoteEn" label={t("defects.in-en")}>
              <TextArea rows={3} maxLength={2000} defaultValue={publicNoteEn} />
            </Field>
          </FormDialog>
        )
      }
    >
      <div className="flex flex-col gap-2 text-sm whitespace-pre-wrap">
        {publicNote || publicNoteEn ? (
          <>
            {publicNote && <p>{publicNote}</p>}
            {publicNoteEn && <p lang="en">{publicNoteEn}</p>}
          </>
        ) : (
          <p className="text-ink-faint">{t("defects.public-note-none")}</p>
        )}
      </div>
    </Section>
  );
}
