import { CopyButton } from "../../../ui/CopyButton.tsx";
import { addressOf } from "../../../ui/client.ts";
import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { SecretField } from "../SecretField.tsx";
import type { Security } from "../queries.ts";

export function DirectoryFields({ oidc }: { oidc: Security["oidc"] }) {
  const t = useT();
  const callback = `${location.origin}${addressOf("/auth/oidc/callback", {})}`;
  return (
    <div className="flex flex-col gap-4">
      <Field name="oidc.issuer" label={t("security.issuer")} hint={t("security.issuer-hint")}>
        <TextInput type="url" defaultValue={oidc.issuer} placeholder="https://" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="oidc.clientId" label="Client ID">
          <TextInput defaultValue={oidc.clientId} autoComplete="off" />
        </Field>
        <SecretField name="oidc.clientSecret" label="Client Secret" kept={oidc.clientSecret} />
      </div>
      <Field name="oidc.label" label={t("security.label")} hint={t("security.label-hint")}>
        <TextInput
          className="max-w-sm"
          defaultValue={oidc.label}
          placeholder={t("security.label-example")}
        />
      </Field>
      <div className="text-sm">
        <p className="font-medium">{t("security.callback")}</p>
        <p className="flex items-center gap-1">
          <code className="min-w-0 font-mono text-xs break-all">{callback}</code>
          <CopyButton text={callback} />
        </p>
      </div>
    </div>
  );
}
