import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { productsQuery } from "../data/queries.ts";

export type Installed = { productId: string; version: string | null };

type Props = { rows: readonly Installed[]; onChange: (rows: Installed[]) => void };

/** Which products a project runs, and in which version. */
export function ProductsField({ rows, onChange }: Props) {
  const t = useT();
  const { data } = useQuery(productsQuery);
  const products = data?.items ?? [];
  const free = products.filter(
    ({ id, endedAt }) => !endedAt && !rows.some(({ productId }) => productId === id),
  );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{t("people.products")}</legend>
      {rows.map(({ productId, version }, at) => {
        const product = products.find(({ id }) => id === productId);
        return (
          <div key={productId} className="flex items-center gap-2">
            <Select
              label={t("people.product")}
              className="min-w-0 flex-1"
              value={productId}
              onChange={(id) => onChange(rows.with(at, { productId: id, version: null }))}
              options={[...(product ? [product] : []), ...free].map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
            />
            <TextInput
              aria-label={t("people.version")}
              placeholder={t("people.version")}
              className="w-32"
              list={`versions-${productId}`}
              maxLength={100}
              value={version ?? ""}
              onChange={(text) => onChange(rows.with(at, { productId, version: text || null }))}
            />
            <datalist id={`versions-${productId}`}>
              {product?.versions.map(({ id, name }) => (
                <option key={id} value={name}>
                  {name}
                </option>
              ))}
            </datalist>
            <IconButton
              icon={X}
              label={t("ui.remove-named", { name: product?.name ?? "" })}
              onClick={() => onChange(rows.filter((row) => row.productId !== productId))}
            />
          </div>
        );
      })}
      {free[0] && (
        <Button
          size="sm"
          icon={Plus}
          className="self-start"
          onClick={() => onChange([...rows, { productId: free[0]!.id, version: null }])}
        >
          {t("projects.add-product")}
        </Button>
      )}
    </fieldset>
  );
}
