import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import type { Role } from "../../../people/permissions.ts";
import { Button } from "../../../ui/Button.tsx";
import { DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Team } from "../queries.ts";
import { RoleTicks } from "./RoleTicks.tsx";
import { TeamTicks } from "./TeamTicks.tsx";
import { useStaffChanged } from "./useStaffChanged.ts";

export type Invited = { name: string; email: string; link: string | null };
type Props = { teams: readonly Team[]; onInvited: (invited: Invited) => void };

export function InviteForm({ teams, onInvited }: Props) {
  const t = useT();
  const may = useMay();
  const changed = useStaffChanged();
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [teamIds, setTeamIds] = useState<readonly string[]>([]);
  return (
    <Form<{ name: string; email: string }>
      onSubmit={async (values) => {
        const body = { ...values, roles: [...roles], teamIds: [...teamIds] };
        const { link } = await call("POST /staff", { body });
        onInvited({ ...values, link });
        await changed();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="name" label={t("person.name")} required>
          <TextInput autoComplete="off" autoFocus />
        </Field>
        <Field name="email" label={t("staff.work-email")} required>
          <TextInput type="email" autoComplete="off" />
        </Field>
      </div>
      <TeamTicks teams={teams} value={teamIds} onChange={setTeamIds} />
      {may("roles.grant") ? (
        <RoleTicks value={roles} onChange={setRoles} />
      ) : (
        <Notice>{t("staff.roles-by-others")}</Notice>
      )}
      <DialogActions>
        <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
        <Submit>{t("staff.send-invitation")}</Submit>
      </DialogActions>
    </Form>
  );
}
