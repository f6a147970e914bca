import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Team } from "../queries.ts";
import { InviteForm, type Invited } from "./InviteForm.tsx";
import { InvitedNote } from "./InvitedNote.tsx";

export function InviteDialog({ teams }: { teams: readonly Team[] }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [invited, setInvited] = useState<Invited>();
  return (
    <Dialog
      size={invited ? "md" : "lg"}
      title={t(invited ? "staff.invited" : "staff.invite")}
      open={open}
      onOpenChange={(now) => {
        setOpen(now);
        if (now) setInvited(undefined);
      }}
      trigger={
        <Button variant="primary" icon={UserPlus}>
          {t("staff.invite")}
        </Button>
      }
    >
      {invited ? (
        <InvitedNote {...invited} onDone={() => setOpen(false)} />
      ) : (
        <InviteForm teams={teams} onInvited={setInvited} />
      )}
    </Dialog>
  );
}
