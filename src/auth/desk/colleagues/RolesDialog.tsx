import { useState } from "react";
import { call } from "../../../desk/api.ts";
import type { Role } from "../../../people/permissions.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
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
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={t("staff.roles-title", { name })}
      description={t("staff.roles-lead")}
    >
      <Form
        onSubmit={async () => {
          await call("PUT /staff/:id/roles", { params: { id }, body: { roles: [...chosen] } });
          await changed();
          onClose();
        }}
      >
        <RoleTicks value={chosen} onChange={setChosen} />
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t("ui.save")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
