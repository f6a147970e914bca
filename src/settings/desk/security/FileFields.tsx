import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Security } from "../queries.ts";
import { NumberField } from "./NumberField.tsx";

export function FileFields({ security: { uploadMegabytes, scanner } }: { security: Security }) {
  const t = useT();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NumberField
        name="uploadMegabytes"
        label={t("security.upload")}
        hint={t("security.upload-hint")}
        value={uploadMegabytes}
      />
      <Field name="scanner" label={t("security.scanner")} hint={t("security.scanner-hint")}>
        <TextInput defaultValue={scanner} placeholder="127.0.0.1:3310" />
      </Field>
    </div>
  );
}
