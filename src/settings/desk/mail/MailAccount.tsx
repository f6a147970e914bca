import { useState } from "react";
import { Field } from "../../../ui/Field.tsx";
import { Segmented } from "../../../ui/Segmented.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { SecretField } from "../SecretField.tsx";
import type { Mailbox } from "../queries.ts";
import { OauthFields } from "./OauthFields.tsx";
import { providers, type ProviderName } from "./providers.ts";

type Props = { provider: ProviderName; kept: Mailbox["smtp"] };

/** How the servers know us: by a password, or by OAuth 2.0 where the provider has it. */
export function MailAccount({ provider, kept }: Props) {
  const t = useT();
  const about = providers[provider];
  const [oauth, setOauth] = useState(kept?.oauth !== undefined);
  const offersOauth = "tokenUrl" in about || provider === "other";
  return (
    <>
      {offersOauth && (
        <span>
          <Segmented
            label={t("mail.way-in")}
            value={oauth ? "oauth" : "password"}
            onChange={(way) => setOauth(way === "oauth")}
            options={[
              { value: "password", label: t("mail.by-password") },
              { value: "oauth", label: "OAuth 2.0" },
            ]}
          />
        </span>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="smtp.user" label={t("mail.user")} hint={t("mail.user-hint")}>
          <TextInput defaultValue={kept?.user} autoComplete="off" />
        </Field>
        {!oauth && (
          <SecretField
            name="smtp.password"
            label={t("mail.password")}
            hint={"hint" in about && t(about.hint)}
            kept={kept?.password}
          />
        )}
      </div>
      {offersOauth && oauth && (
        <OauthFields kept={kept?.oauth} tokenUrl={"tokenUrl" in about ? about.tokenUrl : ""} />
      )}
    </>
  );
}
