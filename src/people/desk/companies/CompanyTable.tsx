import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Table } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { CompanyRow } from "../data/types.ts";
import { EndedBadge, KindBadge, MaintenanceMark, nothing } from "../parts/marks.tsx";

export function CompanyTable({
  companies,
  empty,
}: {
  companies: readonly CompanyRow[];
  empty: ReactNode;
}) {
  const t = useT();
  const go = useNavigate();
  return (
    <Table
      label={t("companies.title")}
      rows={companies}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void go({ to: "/companies/$id", params: { id } })}
      empty={empty}
      columns={[
        {
          key: "name",
          title: t("companies.legal-name"),
          cell: ({ id, legalName, shortNames, endedAt }) => (
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
              <Link
                to="/companies/$id"
                params={{ id }}
                className="max-w-full truncate rounded-sm font-medium hover:underline"
              >
                {legalName}
              </Link>
              {shortNames.length > 0 && (
                <span className="truncate text-xs text-ink-faint">{shortNames.join(" / ")}</span>
              )}
              {endedAt && <EndedBadge />}
            </span>
          ),
        },
        {
          key: "kind",
          title: t("people.kind"),
          width: "8.5rem",
          cell: ({ kind }) => <KindBadge of={kind} />,
        },
        {
          key: "level",
          title: t("companies.level"),
          width: "7rem",
          from: "xl",
          cell: ({ level }) => level ?? nothing,
        },
        {
          key: "projects",
          title: t("people.projects"),
          width: "5.5rem",
          align: "end",
          from: "md",
          cell: ({ projects }) => projects,
        },
        {
          key: "people",
          title: t("people.people"),
          width: "5.5rem",
          align: "end",
          from: "md",
          cell: ({ people }) => people,
        },
        {
          key: "maintenance",
          title: t("people.maintenance"),
          width: "12rem",
          from: "lg",
          cell: ({ kind, maintenance }) =>
            kind === "customer" ? <MaintenanceMark of={maintenance} /> : nothing,
        },
      ]}
    />
  );
}
