import type { ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Version } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { orNull } from "../parts/values.ts";

type Values = Record<"name" | "releasedOn" | "supportedUntil", string>;
type Props = { productId: string; version?: Version; trigger: ReactElement };

export function VersionDialog({ productId: id, version, trigger }: Props) {
  const t = useT();
  const changed = useChanged();
  const submit = async ({ name, releasedOn, supportedUntil }: Values) => {
    const body = { name, releasedOn: orNull(releasedOn), supportedUntil: orNull(supportedUntil) };
    await (version
      ? call("PATCH /products/:id/versions/:versionId", {
          params: { id, versionId: version.id },
          body,
        })
      : call("POST /products/:id/versions", { params: { id }, body }));
    await changed();
  };
  return (
    <FormDialog
      size="sm"
      title={t(version ? "products.edit-version" : "products.new-version")}
      submit={t(version ? "ui.save" : "people.create")}
      trigger={trigger}
      onSubmit={submit}
    >
      <Field name="name" label={t("people.version")} hint={t("products.version-hint")} required>
        <TextInput defaultValue={version?.name} maxLength={100} />
      </Field>
      <Field name="releasedOn" label={t("products.released")}>
        <TextInput type="date" defaultValue={version?.releasedOn ?? ""} className="w-44" />
      </Field>
      <Field
        name="supportedUntil"
        label={t("products.supported")}
        hint={t("products.supported-hint")}
      >
        <TextInput type="date" defaultValue={version?.supportedUntil ?? ""} className="w-44" />
      </Field>
    </FormDialog>
  );
}
