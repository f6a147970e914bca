import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { link } from "../../../ui/cx.ts";
import { Table, type Column } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Named, ProjectRow } from "../data/types.ts";
import { EndedBadge, MaintenanceMark } from "../parts/marks.tsx";

type Props = {
  projects: readonly ProjectRow[];
  /** The side that is the same for all, and needs no column. */
  without?: "customer" | "partner";
  empty: ReactNode;
};

export function ProjectTable({ projects, without, empty }: Props) {
  const t = useT();
  const go = useNavigate();
  const columns: Column<ProjectRow>[] = [
    {
      key: "name",
      title: t("projects.full-name"),
      cell: ({ id, fullName, code, endedAt, maintenance }) => (
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <Link
            to="/projects/$id"
            params={{ id }}
            className="max-w-full truncate rounded-sm font-medium hover:underline"
          >
            {fullName}
          </Link>
          {code && <span className="text-xs text-ink-faint">{code}</span>}
          {endedAt && <EndedBadge />}
          <span className="w-full text-xs md:hidden">
            <MaintenanceMark of={maintenance} />
          </span>
        </span>
      ),
    },
    {
      key: "customer",
      title: t("people.customer"),
      width: "14rem",
      from: "lg",
      cell: ({ customer }) => <CompanyLink of={customer} />,
    },
    {
      key: "partner",
      title: t("people.partner"),
      width: "14rem",
      from: "lg",
      cell: ({ partner }) =>
        partner ? (
          <CompanyLink of={partner} />
        ) : (
          <span className="text-ink-faint">{t("projects.direct")}</span>
        ),
    },
    {
      key: "maintenance",
      title: t("people.maintenance"),
      width: "11rem",
      from: "md",
      cell: ({ maintenance }) => <MaintenanceMark of={maintenance} />,
    },
  ];
  return (
    <Table
      label={t("people.projects")}
      rows={projects}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void go({ to: "/projects/$id", params: { id } })}
      empty={empty}
      columns={columns.filter(({ key }) => key !== without)}
    />
  );
}

const CompanyLink = ({ of: { id, name } }: { of: Named }) => (
  <Link to="/companies/$id" params={{ id }} className={link}>
    {name}
  </Link>
);
