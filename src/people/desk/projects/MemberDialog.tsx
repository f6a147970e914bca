import { useState, type ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Field } from "../../../ui/Field.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Project } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { chosen } from "../parts/values.ts";
import { ProjectPersonPick } from "../parts/picks.tsx";

/** Takes somebody of the customer or the partner into a project. */
export function MemberDialog({ project, trigger }: { project: Project; trigger: ReactElement }) {
  const t = useT();
  const changed = useChanged();
  const [owner, setOwner] = useState(false);
  const submit = async ({ personId }: { personId: string }) => {
    await call("PUT /projects/:id/members/:personId", {
      params: {
        id: project.id,
        personId: chosen("personId", personId, t("people.choose-person")),
      },
      body: { owner },
    });
    await changed();
  };
  return (
    <FormDialog
      size="sm"
      title={t("projects.add-member")}
      description={t("projects.add-member-detail")}
      submit={t("projects.add-member-do")}
      trigger={trigger}
      onOpen={() => setOwner(false)}
      onSubmit={submit}
    >
      <Field name="personId" label={t("people.person")} required>
        <ProjectPersonPick project={project} />
      </Field>
      <Checkbox
        label={t("projects.owner")}
        hint={t("projects.owner-hint")}
        checked={owner}
        onChange={setOwner}
      />
    </FormDialog>
  );
}
