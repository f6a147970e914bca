import { Table } from "../../ui/Table.tsx";
import { useT } from "../../ui/texts.tsx";
import { writeLength } from "./lengths.ts";
import type { Plan, Plans } from "./queries.ts";
import { heldFrom, saidBy, severities, type Scope } from "./whole.ts";

type Props = { label: string; plan: Plan; plans: Plans; scope: Scope };

/** How long each clock may take; what comes from elsewhere stands pale. Of one type only what is otherwise. */
export function LengthTable({ label, plan, plans, scope }: Props) {
  const t = useT();
  const said = saidBy(plan, scope);
  const rows = plans.clocks.filter(({ name }) => scope === null || said[name]);
  return (
    <Table<Plans["clocks"][number]>
      label={label}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { key: "clock", title: t("plans.clock"), cell: ({ label }) => label },
        ...severities.map((severity) => ({
          key: severity,
          title: severity,
          width: "7.5rem",
          cell: ({ name }: Plans["clocks"][number]) => {
            const own = said[name]?.[severity];
            const held = own ?? heldFrom(plans, plan, scope, [name, severity]);
            return (
              <span className={own || plan.standard ? "text-ink" : "text-ink-faint"}>
                {writeLength(held, t)}
              </span>
            );
          },
        })),
      ]}
    />
  );
}
