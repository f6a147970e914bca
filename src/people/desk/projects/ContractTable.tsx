import type { ReactNode } from "react";
import { Table, type Column } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Contract } from "../data/types.ts";
import { nothing } from "../parts/marks.tsx";

type Props = {
  contracts: readonly Contract[];
  empty: ReactNode;
  /** One more column; if it takes the room that is left, the least important one makes way. */
  extra?: Column<Contract> | false;
};

export function ContractTable({ contracts, empty, extra }: Props) {
  const t = useT();
  // What the other column takes, these two leave.
  const wide = extra !== undefined && extra !== false && extra.width === undefined;
  const columns: (Column<Contract> | false | undefined)[] = [
    {
      key: "number",
      title: t("contracts.number"),
      width: wide ? "11rem" : undefined,
      cell: ({ number, plan }) => (
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{number}</span>
          {plan && <span className="text-xs text-ink-faint">{plan}</span>}
        </span>
      ),
    },
    {
      key: "maintenance",
      title: t("people.maintenance"),
      width: "15rem",
      from: "md",
      cell: ({ maintenanceFrom, maintenanceUntil }) =>
        maintenanceFrom || maintenanceUntil ? (
          <>
            {maintenanceFrom && <Time at={maintenanceFrom} as="day" />}
            {" – "}
            {maintenanceUntil && <Time at={maintenanceUntil} as="day" />}
          </>
        ) : (
          nothing
        ),
    },
    {
      key: "phone",
      title: t("contracts.callback"),
      width: "9rem",
      from: wide ? "lg" : undefined,
      cell: ({ callbackPhone }) =>
        callbackPhone ? <span className="tabular-nums">{callbackPhone}</span> : nothing,
    },
    !wide && {
      key: "signed",
      title: t("contracts.signed"),
      width: "9rem",
      from: "xl",
      cell: ({ signedOn }) => (signedOn ? <Time at={signedOn} as="day" /> : nothing),
    },
    extra,
  ];
  return (
    <Table
      label={t("contracts.title")}
      rows={contracts}
      keyOf={({ id }) => id}
      empty={empty}
      columns={columns.filter((column) => column !== false && column !== undefined)}
    />
  );
}
