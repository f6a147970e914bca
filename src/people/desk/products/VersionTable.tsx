import { Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { Confirm } from "../../../ui/Confirm.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Table, type Column } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Product, Version } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { nothing } from "../parts/marks.tsx";
import { VersionDialog } from "./VersionDialog.tsx";

type Props = { product: Product; versions: readonly Version[]; empty: ReactNode };

export function VersionTable({ product, versions, empty }: Props) {
  const t = useT();
  const mayWrite = useMay()("registry.write");
  const columns: (Column<Version> | false)[] = [
    {
      key: "name",
      title: t("people.version"),
      cell: ({ name }) => <span className="font-medium tabular-nums">{name}</span>,
    },
    {
      key: "released",
      title: t("products.released"),
      width: "10rem",
      cell: ({ releasedOn }) => (releasedOn ? <Time at={releasedOn} as="day" /> : nothing),
    },
    {
      key: "supported",
      title: t("products.supported"),
      width: "10rem",
      from: "md",
      cell: ({ supportedUntil }) =>
        supportedUntil ? <Time at={supportedUntil} as="day" /> : nothing,
    },
    mayWrite && {
      key: "tools",
      title: <span className="sr-only">{t("people.more-actions")}</span>,
      width: "6.5rem",
      align: "end",
      cell: (version) => <Tools product={product} version={version} />,
    },
  ];
  return (
    <Table
      label={t("products.versions-of", { name: product.name })}
      rows={versions}
      keyOf={({ id }) => id}
      empty={empty}
      columns={columns.filter((column) => column !== false)}
    />
  );
}

function Tools({ product, version }: { product: Product; version: Version }) {
  const t = useT();
  const changed = useChanged();
  const remove = async () => {
    await call("DELETE /products/:id/versions/:versionId", {
      params: { id: product.id, versionId: version.id },
    });
    await changed();
  };
  return (
    <span className="inline-flex">
      <VersionDialog
        productId={product.id}
        version={version}
        trigger={<IconButton size="sm" icon={Pencil} label={t("people.edit")} />}
      />
      <Confirm
        danger
        title={t("products.remove-title", { name: `${product.name} ${version.name}` })}
        detail={t("products.remove-detail")}
        confirm={t("people.remove")}
        onConfirm={remove}
        trigger={<IconButton size="sm" icon={Trash2} label={t("people.remove")} />}
      />
    </span>
  );
}
