import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { versionAsked } from "../../../flows/ask.ts";
import { productsQuery } from "../../../people/desk/data/queries.ts";
import type { Type } from "../data/types.ts";

type Props = {
  needs: Type["needs"];
  chosen: Readonly<Record<string, string>>;
  /** What is known already. */
  before?: { product: { id: string } | null; version: string };
};

/** The product and its version; versions on record are offered, others can be typed. */
export function WhichProduct({ needs, chosen, before }: Props) {
  const t = useT();
  const { data } = useQuery(productsQuery);
  const [product, setProduct] = useState(before?.product?.id);
  const versions = data?.items.find(({ id }) => id === product)?.versions ?? [];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="productId" label={t("tickets.product")} required={needs.product}>
        <Select
          name="productId"
          value={product ?? null}
          onChange={setProduct}
          placeholder={t("tickets.choose")}
          options={(data?.items ?? [])
            .filter(({ endedAt }) => endedAt === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="version" label={t("tickets.version")} required={versionAsked(needs, chosen)}>
        <TextInput
          name="version"
          list="known-versions"
          defaultValue={before?.version}
          maxLength={100}
        />
      </Field>
      <datalist id="known-versions">
        {versions.map(({ id, name }) => (
          <option key={id}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}
