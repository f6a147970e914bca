import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { SecretField } from "../SecretField.tsx";
import type { Mailbox } from "../queries.ts";

type Props = { kept: NonNullable<Mailbox["smtp"]>["oauth"]; tokenUrl: string };

export function OauthFields({ kept, tokenUrl }: Props) {
  const t = useT();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="smtp.oauth.clientId" label="Client ID">
        <TextInput defaultValue={kept?.clientId} autoComplete="off" />
      </Field>
      <SecretField name="smtp.oauth.clientSecret" label="Client Secret" kept={kept?.clientSecret} />
      <SecretField name="smtp.oauth.refreshToken" label="Refresh Token" kept={kept?.refreshToken} />
      <Field name="smtp.oauth.tokenUrl" label={t("mail.token-url")}>
        <TextInput type="url" defaultValue={kept?.tokenUrl || tokenUrl} />
      </Field>
    </div>
  );
}
