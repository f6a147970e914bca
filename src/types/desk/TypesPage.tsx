import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Badge } from "../../ui/Badge.tsx";
import { link } from "../../ui/cx.ts";
import { Page } from "../../ui/Page.tsx";
import { Table } from "../../ui/Table.tsx";
import { useT } from "../../ui/texts.tsx";
import { NewTypeDialog } from "./NewTypeDialog.tsx";
import { allTypesQuery, type TypeRow } from "./queries.ts";

/** The types of request: those of the product, and those made here. */
export function TypesPage() {
  const t = useT();
  const { items } = useSuspenseQuery(allTypesQuery).data;
  return (
    <Page title={t("types.title")} description={t("types.lead")} actions={<NewTypeDialog />}>
      <Table<TypeRow>
        label={t("types.title")}
        rows={items}
        keyOf={({ name }) => name}
        columns={[
          {
            key: "label",
            title: t("types.label"),
            width: "16rem",
            cell: ({ name, label }) => (
              <Link to="/settings/types/$name" params={{ name }} className={link}>
                {label}
              </Link>
            ),
          },
          { key: "hint", title: t("types.hint"), cell: ({ hint }) => hint, from: "lg" },
          {
            key: "origin",
            title: t("types.origin"),
            width: "8rem",
            cell: ({ own }) => t(own ? "types.own" : "types.of-product"),
            from: "md",
          },
          {
            key: "version",
            title: t("types.version"),
            width: "8rem",
            cell: ({ version }) =>
              version === 0 ? t("types.as-delivered") : t("types.version-n", { n: version }),
          },
          {
            key: "state",
            title: t("types.state"),
            width: "7rem",
            cell: ({ retired }) => (
              <Badge tone={retired ? "neutral" : "success"}>
                {t(retired ? "types.retired" : "types.offered")}
              </Badge>
            ),
          },
        ]}
      />
    </Page>
  );
}
