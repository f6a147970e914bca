import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Vendor } from "../queries.ts";
import { LogoField } from "./LogoField.tsx";

export function NameAndLogo({ vendor: { name, logo } }: { vendor: Pick<Vendor, "name" | "logo"> }) {
  const t = useT();
  return (
    <>
      <Field name="name" label={t("vendor.name")} hint={t("vendor.name-hint")}>
        <TextInput defaultValue={name} autoComplete="organization" />
      </Field>
      <LogoField kept={logo} />
    </>
  );
}
