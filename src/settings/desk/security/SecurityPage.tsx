import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { securityQuery } from "../queries.ts";
import { useKept } from "../useKept.ts";
import { DirectoryFields } from "./DirectoryFields.tsx";
import { FileFields } from "./FileFields.tsx";
import { LimitFields } from "./LimitFields.tsx";
import { NumberField } from "./NumberField.tsx";
import { SignInFields } from "./SignInFields.tsx";
import { securityOf, type Typed } from "./typed.ts";

export function SecurityPage() {
  const t = useT();
  const kept = useKept();
  const { data: security } = useSuspenseQuery(securityQuery);
  const [totpRequired, setTotpRequired] = useState(security.totpRequired);
  // Drawn anew after each save, so that no secret stays in a field.
  const [saves, setSaves] = useState(0);
  return (
    <Page title={t("security.title")} width="form">
      <Form<Typed>
        key={saves}
        label={t("security.title")}
        className="flex flex-col"
        onSubmit={async (typed) => {
          const body = { ...securityOf(typed, security), totpRequired };
          await call("PUT /settings/security", { body });
          await kept();
          setSaves(saves + 1);
        }}
      >
        <Section title={t("security.sign-in")}>
          <SignInFields
            security={security}
            totpRequired={totpRequired}
            onTotpRequired={setTotpRequired}
          />
        </Section>
        <Section title={t("security.directory")} description={t("security.directory-lead")}>
          <DirectoryFields oidc={security.oidc} />
        </Section>
        <Section title={t("security.files")}>
          <FileFields security={security} />
        </Section>
        <Section title={t("security.transfer")}>
          <NumberField
            name="formerPartnerDays"
            label={t("security.former-partner")}
            hint={t("security.former-partner-hint")}
            value={security.formerPartnerDays}
          />
        </Section>
        <Section title={t("security.limits")} description={t("security.limits-lead")}>
          <LimitFields limits={security.limits} />
        </Section>
        <Submit className="self-start">{t("ui.save")}</Submit>
      </Form>
    </Page>
  );
}
