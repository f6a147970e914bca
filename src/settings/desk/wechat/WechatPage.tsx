import { useSuspenseQuery } from "@tanstack/react-query";
import { MessageCircle } from "lucide-react";
import { Empty } from "../../../ui/Empty.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Account } from "../Account.tsx";
import { wechatQuery } from "../queries.ts";
import { useKeepWechat } from "./useKeepWechat.ts";
import { WechatDialog } from "./WechatDialog.tsx";

export function WechatPage() {
  const t = useT();
  const accounts = Object.entries(useSuspenseQuery(wechatQuery).data);
  const { remove } = useKeepWechat();
  return (
    <Page
      title={t("wechat.title")}
      description={t("wechat.lead")}
      width="read"
      actions={<WechatDialog />}
    >
      <Notice className="mb-4">{t("wechat.coming")}</Notice>
      {accounts.length === 0 && (
        <Empty icon={MessageCircle} title={t("wechat.none")} detail={t("wechat.none-detail")} />
      )}
      <ul className="flex flex-col gap-3">
        {accounts.map(([id, account]) => (
          <Account
            key={id}
            icon={MessageCircle}
            title={account.appId}
            detail={[id, t(`wechat.mode-${account.mode}`)]}
            edit={<WechatDialog id={id} account={account} />}
            removal={{
              title: t("wechat.remove-title", { appId: account.appId }),
              detail: t("wechat.remove-detail"),
              act: () => remove(id),
            }}
          />
        ))}
      </ul>
    </Page>
  );
}
