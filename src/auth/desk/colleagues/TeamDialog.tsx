import { Plus } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Team } from "../queries.ts";
import { useStaffChanged } from "./useStaffChanged.ts";

/** A new team, or another name for this one. */
export function TeamDialog({ team, onClose }: { team?: Team; onClose?: () => void }) {
  const t = useT();
  const changed = useStaffChanged();
  return (
    <FormDialog<{ name: string }>
      size="sm"
      onClose={onClose}
      title={t(team ? "teams.rename" : "teams.new")}
      trigger={
        team ? undefined : (
          <Button variant="primary" icon={Plus}>
            {t("teams.new")}
          </Button>
        )
      }
      onSubmit={async (body) => {
        await (team
          ? call("PATCH /teams/:id", { params: { id: team.id }, body })
          : call("POST /teams", { body }));
        await changed();
      }}
    >
      <Field name="name" label={t("teams.name")} hint={t("teams.name-hint")}>
        <TextInput defaultValue={team?.name} autoFocus />
      </Field>
    </FormDialog>
  );
}
