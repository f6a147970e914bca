import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Colleague, Team } from "../queries.ts";
import { TeamTicks } from "./TeamTicks.tsx";
import { useStaffChanged } from "./useStaffChanged.ts";

type Props = { colleague: Colleague; teams: readonly Team[]; onClose: () => void };

export function EditDialog({ colleague: { id, name, email, teamIds }, teams, onClose }: Props) {
  const t = useT();
  const changed = useStaffChanged();
  const [chosen, setChosen] = useState<readonly string[]>(teamIds);
  return (
    <FormDialog<{ name: string }>
      onClose={onClose}
      title={t("staff.edit-title")}
      description={email}
      onSubmit={async ({ name }) => {
        await call("PATCH /staff/:id", { params: { id }, body: { name, teamIds: [...chosen] } });
        await changed();
      }}
    >
      <Field name="name" label={t("person.name")}>
        <TextInput defaultValue={name} />
      </Field>
      <TeamTicks teams={teams} value={chosen} onChange={setChosen} />
    </FormDialog>
  );
}
