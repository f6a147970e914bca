import { Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Team } from "../queries.ts";
import { useStaffChanged } from "./useStaffChanged.ts";

/** A new team, or another name for this one. */
export function TeamDialog({ team, onClose }: { team?: Team; onClose?: () => void }) {
  const t = useT();
  const changed = useStaffChanged();
  const [open, setOpen] = useState(team !== undefined);
  const show = (now: boolean) => {
    setOpen(now);
    if (!now) onClose?.();
  };
  return (
    <Dialog
      size="sm"
      open={open}
      onOpenChange={show}
      title={t(team ? "teams.rename" : "teams.new")}
      trigger={
        team ? undefined : (
          <Button variant="primary" icon={Plus}>
            {t("teams.new")}
          </Button>
        )
      }
    >
      <Form<{ name: string }>
        onSubmit={async (body) => {
          await (team
            ? call("PATCH /teams/:id", { params: { id: team.id }, body })
            : call("POST /teams", { body }));
          await changed();
          show(false);
        }}
      >
        <Field name="name" label={t("teams.name")} hint={t("teams.name-hint")}>
          <TextInput defaultValue={team?.name} autoFocus />
        </Field>
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t("ui.save")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
