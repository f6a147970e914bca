import { useState } from "react";
import { call } from "../../../desk/api.ts";
import type { Role } from "../../../people/permissions.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Colleague } from "../queries.ts";
import { RoleTicks } from "./RoleTicks.tsx";
import { useStaffChanged } from "./useStaffChanged.ts";

type Props = { colleague: Colleague; onClose: () => void };

export function RolesDialog({ colleague: { id, name, roles }, onClose }: Props) {
  const t = useT();
  const changed = useStaffChanged();
  const [chosen, setChosen] = useState<readonly Role[]>(roles);
  return (
    <FormDialog
      size="lg"
      onClose={onClose}
      title={t("staff.roles-title", { name })}
      description={t("staff.roles-lead")}
      onSubmit={async () => {
        await call("PUT /staff/:id/roles", { params: { id }, body: { roles: [...chosen] } });
        await changed();
      }}
    >
      <RoleTicks value={chosen} onChange={setChosen} />
    </FormDialog>
  );
}
