import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { WechatAccount } from "../queries.ts";
import type { Typed } from "./account.ts";
import { useKeepWechat } from "./useKeepWechat.ts";
import { WechatFields } from "./WechatFields.tsx";

/** A new account, or this one changed. */
export function WechatDialog({ id, account }: { id?: string; account?: WechatAccount }) {
  const t = useT();
  const { keep } = useKeepWechat();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t(id ? "wechat.edit" : "wechat.add")}
      trigger={
        id ? (
          <Button size="sm">{t("settings.edit")}</Button>
        ) : (
          <Button variant="primary" icon={Plus}>
            {t("wechat.add")}
          </Button>
        )
      }
    >
      <Form<Typed>
        onSubmit={async (typed) => {
          await keep(typed, id, account);
          setOpen(false);
        }}
      >
        <WechatFields account={account} whole />
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t("ui.save")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
