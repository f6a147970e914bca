import type { ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Product } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { orNull } from "../parts/values.ts";

type Values = Record<"code" | "name" | "externalId", string>;

export function ProductDialog({ product, trigger }: { product?: Product; trigger: ReactElement }) {
  const t = useT();
  const changed = useChanged();
  const submit = async ({ code, name, externalId }: Values) => {
    const body = { code, name, externalId: orNull(externalId) };
    await (product
      ? call("PATCH /products/:id", { params: { id: product.id }, body })
      : call("POST /products", { body }));
    await changed();
  };
  return (
    <FormDialog
      size="sm"
      title={t(product ? "products.edit" : "products.new")}
      submit={t(product ? "ui.save" : "people.create")}
      trigger={trigger}
      onSubmit={submit}
    >
      <Field name="name" label={t("products.name")} hint={t("products.name-hint")} required>
        <TextInput defaultValue={product?.name} maxLength={100} />
      </Field>
      <Field name="code" label={t("products.code")} hint={t("products.code-hint")} required>
        <TextInput defaultValue={product?.code} maxLength={50} />
      </Field>
      <Field name="externalId" label={t("people.external-id")} hint={t("people.external-id-hint")}>
        <TextInput defaultValue={product?.externalId ?? ""} maxLength={100} />
      </Field>
    </FormDialog>
  );
}
