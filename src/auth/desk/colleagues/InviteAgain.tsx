import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Confirm } from "../../../ui/Confirm.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Colleague } from "../queries.ts";
import { InvitedNote } from "./InvitedNote.tsx";
import type { Invited } from "./InviteForm.tsx";

type Props = { colleague: Colleague; onClose: () => void };

export function InviteAgain({ colleague: { id, name, email }, onClose }: Props) {
  const t = useT();
  const [invited, setInvited] = useState<Invited>();
  if (invited)
    return (
      <Dialog open onOpenChange={onClose} title={t("staff.invited")}>
        <InvitedNote {...invited} onDone={onClose} />
      </Dialog>
    );
  return (
    <Confirm
      open
      onOpenChange={(open) => !open && !invited && onClose()}
      title={t("staff.invite-again-title", { name })}
      detail={t("staff.invite-again-detail")}
      confirm={t("staff.send-invitation")}
      onConfirm={async () => {
        const { link } = await call("POST /staff/:id/invitation", { params: { id } });
        setInvited({ name, email: email ?? "", link });
      }}
    />
  );
}
