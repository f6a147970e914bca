import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { SecretField } from "../SecretField.tsx";
import type { WechatAccount } from "../queries.ts";

type Props = {
  account?: WechatAccount;
  /** Also how messages are encrypted, which the platform's default makes needless to ask at first. */
  whole?: boolean;
};

/** The four values that stand on the platform under "基本配置". */
export function WechatFields({ account, whole }: Props) {
  const t = useT();
  return (
    <>
      <Field name="appId" label="AppID" hint={t("wechat.app-id-hint")}>
        <TextInput defaultValue={account?.appId} autoComplete="off" placeholder="wx…" />
      </Field>
      <SecretField name="appSecret" label="AppSecret" kept={account?.appSecret} />
      <SecretField name="token" label="Token" hint={t("wechat.token-hint")} kept={account?.token} />
      <SecretField
        name="encodingAESKey"
        label="EncodingAESKey"
        hint={t("wechat.key-hint")}
        kept={account?.encodingAESKey}
      />
      {whole && (
        <Field name="mode" label={t("wechat.mode")} className="max-w-60">
          <Select
            defaultValue={account?.mode ?? "safe"}
            options={[
              { value: "safe", label: t("wechat.mode-safe") },
              { value: "compat", label: t("wechat.mode-compat") },
              { value: "plain", label: t("wechat.mode-plain") },
            ]}
          />
        </Field>
      )}
    </>
  );
}
