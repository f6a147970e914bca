import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useT } from "../../ui/texts.tsx";
import { toast } from "../../ui/toast.ts";
import type { TypeDetail } from "./queries.ts";
import type { Draft } from "./TypeEditor.tsx";
import { usePlaced } from "./usePlaced.ts";

type Props = { type: TypeDetail; draft: Draft; changed: boolean };

/** Keeps what was changed as the next version, with the reason. */
export function SaveDialog({ type, draft, changed }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const placed = usePlaced(type, draft);
  const save = async ({ note }: { note: string }) => {
    const { name, version } = type;
    const body = { version, definition: draft, note };
    await placed(call("PUT /types/:name", { params: { name }, body }));
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["types"] }),
      queries.invalidateQueries({ queryKey: ["ticket-types"] }),
    ]);
    toast({ title: t("types.kept", { n: version + 1 }), tone: "success" });
  };
  return (
    <FormDialog<{ note: string }>
      title={t("types.save")}
      description={t("types.save-lead")}
      trigger={
        <Button variant="primary" disabled={!changed}>
          {t("types.save")}
        </Button>
      }
      onSubmit={save}
    >
      <Field name="note" label={t("types.note")} hint={t("types.note-hint")} required>
        <TextArea name="note" rows={2} maxLength={500} autoFocus />
      </Field>
    </FormDialog>
  );
}
