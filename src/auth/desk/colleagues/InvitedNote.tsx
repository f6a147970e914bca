import { Button } from "../../../ui/Button.tsx";
import { DialogActions } from "../../../ui/Dialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import { ShownOnce } from "../ShownOnce.tsx";
import type { Invited } from "./InviteForm.tsx";

/** The invitation went out by mail, or is handed over by the one who invites. */
export function InvitedNote({ name, email, link, onDone }: Invited & { onDone: () => void }) {
  const t = useT();
  if (link)
    return (
      <ShownOnce text={link} label={t("staff.link")} onDone={onDone}>
        {t("staff.link-detail", { name })}
      </ShownOnce>
    );
  return (
    <>
      <p className="text-sm">{t("staff.invited-detail", { name, email })}</p>
      <DialogActions>
        <Button variant="primary" onClick={onDone}>
          {t("once.done")}
        </Button>
      </DialogActions>
    </>
  );
}
