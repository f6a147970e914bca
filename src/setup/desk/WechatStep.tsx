import { useSuspenseQuery } from "@tanstack/react-query";
import { wechatQuery } from "../../settings/desk/queries.ts";
import type { Typed } from "../../settings/desk/wechat/account.ts";
import { useKeepWechat } from "../../settings/desk/wechat/useKeepWechat.ts";
import { WechatFields } from "../../settings/desk/wechat/WechatFields.tsx";
import { Form } from "../../ui/Form.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useT } from "../../ui/texts.tsx";
import { StepActions } from "./StepActions.tsx";

export function WechatStep({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { keep } = useKeepWechat();
  const [[id, account] = []] = Object.entries(useSuspenseQuery(wechatQuery).data);
  return (
    <Form<Typed>
      label={t("setup.wechat")}
      onSubmit={async (typed) => {
        await keep(typed, id, account);
        onDone();
      }}
    >
      <Notice>{t("wechat.coming")}</Notice>
      <WechatFields account={account} />
      <StepActions onSkip={onDone} />
    </Form>
  );
}
