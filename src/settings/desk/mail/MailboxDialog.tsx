import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Submit } from "../../../ui/Form.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Mailbox } from "../queries.ts";
import { MailboxForm } from "./MailboxForm.tsx";
import { useKeepMailboxes } from "./useKeepMailboxes.ts";

/** A new mailbox, or this one changed. */
export function MailboxDialog({ id, mailbox }: { id?: string; mailbox?: Mailbox }) {
  const t = useT();
  const { keep } = useKeepMailboxes();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t(id ? "mail.edit" : "mail.add")}
      description={mailbox?.address}
      trigger={
        id ? (
          <Button size="sm">{t("settings.edit")}</Button>
        ) : (
          <Button variant="primary" icon={Plus}>
            {t("mail.add")}
          </Button>
        )
      }
    >
      <MailboxForm
        id={id}
        mailbox={mailbox}
        onKeep={async (box) => {
          await keep(id, box);
          setOpen(false);
        }}
      >
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t("ui.save")}</Submit>
        </DialogActions>
      </MailboxForm>
    </Dialog>
  );
}
