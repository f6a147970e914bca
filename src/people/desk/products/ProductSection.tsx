import { Pencil, Plus } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Product } from "../data/types.ts";
import { EndOrBack } from "../parts/EndOrBack.tsx";
import { EndedBadge } from "../parts/marks.tsx";
import { NoneYet } from "../parts/NoneYet.tsx";
import { ProductDialog } from "./ProductDialog.tsx";
import { VersionDialog } from "./VersionDialog.tsx";
import { VersionTable } from "./VersionTable.tsx";

/** A product and its versions, the newest first. */
export function ProductSection({ product }: { product: Product }) {
  const t = useT();
  const mayWrite = useMay()("registry.write");
  const { id, code, name, externalId, endedAt, versions } = product;
  return (
    <Section
      title={
        <span className="flex flex-wrap items-baseline gap-x-2">
          {name}
          <span className="text-xs font-normal text-ink-faint">
            {[code, externalId].filter(Boolean).join(" · ")}
          </span>
          {endedAt && <EndedBadge />}
        </span>
      }
      actions={
        mayWrite && (
          <span className="flex items-center gap-1">
            <VersionDialog
              productId={id}
              trigger={
                <Button size="sm" icon={Plus}>
                  {t("products.new-version")}
                </Button>
              }
            />
            <ProductDialog
              product={product}
              trigger={<IconButton size="sm" icon={Pencil} label={t("products.edit")} />}
            />
            <EndOrBack
              name={name}
              ended={endedAt !== null}
              detail={t(endedAt ? "products.back-detail" : "products.end-detail")}
              onChange={(ended) => call("PATCH /products/:id", { params: { id }, body: { ended } })}
              trigger={
                <Button size="sm" variant={endedAt ? "quiet" : "danger-quiet"}>
                  {t(endedAt ? "people.back-in-use" : "people.end")}
                </Button>
              }
            />
          </span>
        )
      }
    >
      <VersionTable
        product={product}
        empty={<NoneYet>{t("products.no-versions")}</NoneYet>}
        versions={versions}
      />
    </Section>
  );
}
