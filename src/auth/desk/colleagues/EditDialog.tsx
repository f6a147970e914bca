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

export function EditDialog({
  colleague: { id, name, email, teamIds, skills },
  teams,
  onClose,
}: Props) {
  const t = useT();
  const changed = useStaffChanged();
  const [chosen, setChosen] = useState<readonly string[]>(teamIds);
  return (
    <FormDialog<{ name: string; skills: string }>
      onClose={onClose}
      title={t("staff.edit-title")}
      description={email}
      onSubmit={async ({ name, skills }) => {
        const body = { name, teamIds: [...chosen], skills: wordsIn(skills) };
        await call("PATCH /staff/:id", { params: { id }, body });
        await changed();
      }}
    >
      <Field name="name" label={t("person.name")}>
        <TextInput defaultValue={name} />
      </Field>
      <TeamTicks teams={teams} value={chosen} onChange={setChosen} />
      <Field name="skills" label={t("staff.skills")} hint={t("staff.skills-hint")}>
        <TextInput defaultValue={skills.join(", ")} />
      </Field>
    </FormDialog>
  );
}

const wordsIn = (typed: string): string[] =>
  typed
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
