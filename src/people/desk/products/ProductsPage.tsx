import { useSuspenseQuery } from "@tanstack/react-query";
import { Package, Plus } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { productsQuery } from "../data/queries.ts";
import { useFollow } from "../data/useChanged.ts";
import { ProductDialog } from "./ProductDialog.tsx";
import { ProductSection } from "./ProductSection.tsx";

/** What the vendor sells, with every version. */
export function ProductsPage() {
  const t = useT();
  const may = useMay();
  const { data: products } = useSuspenseQuery(productsQuery);
  useFollow("product.*");
  const create = may("registry.write") && (
    <ProductDialog
      trigger={
        <Button variant="primary" icon={Plus}>
          {t("products.new")}
        </Button>
      }
    />
  );
  return (
    <Page title={t("products.title")} actions={products.items.length > 0 && create} width="read">
      {products.items.length === 0 && (
        <Empty
          icon={Package}
          title={t("products.none")}
          detail={t("products.none-detail")}
          actions={create}
        />
      )}
      {products.items.map((product) => (
        <ProductSection key={product.id} product={product} />
      ))}
    </Page>
  );
}
