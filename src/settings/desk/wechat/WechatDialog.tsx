import { Plus } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { WechatAccount } from "../queries.ts";
import type { Typed } from "./account.ts";
import { useKeepWechat } from "./useKeepWechat.ts";
import { WechatFields } from "./WechatFields.tsx";

/** A new account, or this one changed. */
export function WechatDialog({ id, account }: { id?: string; account?: WechatAccount }) {
  const t = useT();
  const { keep } = useKeepWechat();
  return (
    <FormDialog<Typed>
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
      onSubmit={(typed) => keep(typed, id, account)}
    >
      <WechatFields account={account} whole />
    </FormDialog>
  );
}
