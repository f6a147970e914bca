import { useSuspenseQuery } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Page } from "../../../ui/Page.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { vendorQuery, type Vendor } from "../queries.ts";
import { useKept } from "../useKept.ts";
import { LanguageAndZone } from "./LanguageAndZone.tsx";
import { NameAndLogo } from "./NameAndLogo.tsx";

export function VendorPage() {
  const t = useT();
  const kept = useKept();
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  return (
    <Page title={t("vendor.title")} description={t("vendor.lead")} width="form">
      <Form<Vendor>
        label={t("vendor.title")}
        onSubmit={async (values) => {
          await call("PUT /settings/vendor", { body: { ...vendor, ...values } });
          await kept();
        }}
      >
        <NameAndLogo vendor={vendor} />
        <Field name="site" label={t("vendor.site")} hint={t("vendor.site-hint")}>
          <TextInput type="url" defaultValue={vendor.site} placeholder="https://" />
        </Field>
        <LanguageAndZone vendor={vendor} />
        <Submit className="self-start">{t("ui.save")}</Submit>
      </Form>
    </Page>
  );
}
