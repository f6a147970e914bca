import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { SeverityMark } from "../../tickets/desk/list/marks.tsx";
import { Table } from "../../ui/Table.tsx";
import { useT } from "../../ui/texts.tsx";
import { AnswerBy, DefectState, PromiseMark } from "./marks.tsx";
import type { Row } from "./types.ts";

export function DefectTable({ defects, empty }: { defects: readonly Row[]; empty: ReactNode }) {
  const t = useT();
  const go = useNavigate();
  const to = ({ number }: Row) => ({
    to: "/defects/$number" as const,
    params: { number: String(number) },
  });
  return (
    <Table
      label={t("defects.title")}
      rows={defects}
      keyOf={({ number }) => String(number)}
      onOpen={(row) => void go(to(row))}
      empty={empty}
      columns={[
        {
          key: "title",
          title: t("defects.defect"),
          cell: (row) => (
            <span className="flex min-w-0 flex-col">
              <Link {...to(row)} className="truncate rounded-sm font-medium hover:underline">
                {row.title}
              </Link>
              <span className="flex min-w-0 items-center gap-2 text-xs text-ink-faint">
                <span className="whitespace-nowrap tabular-nums">{row.name}</span>
                <SeverityMark of={row.severity} />
                <span className="truncate">
                  {[row.product?.name, row.version, row.module].filter(Boolean).join(" · ")}
                </span>
              </span>
            </span>
          ),
        },
        {
          key: "state",
          title: t("defects.state"),
          width: "11rem",
          cell: (row) => (
            <span className="flex flex-col items-start gap-0.5">
              <DefectState state={row.state} />
              {row.answerBy && <AnswerBy at={row.answerBy} />}
            </span>
          ),
        },
        {
          key: "promised",
          title: t("defects.promised"),
          width: "13rem",
          from: "md",
          cell: (row) => <PromiseMark promised={row.promised} />,
        },
        {
          key: "requests",
          title: t("defects.requests"),
          width: "6rem",
          align: "end",
          from: "lg",
          cell: ({ requests }) => requests,
        },
        {
          key: "owner",
          title: t("defects.owner"),
          width: "7rem",
          from: "lg",
          cell: ({ owner }) => owner?.name ?? <span className="text-ink-faint">–</span>,
        },
      ]}
    />
  );
}
