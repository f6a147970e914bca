import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { call } from "../../desk/api.ts";
import { useMay } from "../../desk/session.ts";
import { allTypesQuery } from "../../types/desk/queries.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Section } from "../../ui/Section.tsx";
import { useT } from "../../ui/texts.tsx";
import { LengthTable } from "./LengthTable.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { usePlansChanged, type Plan, type Plans } from "./queries.ts";

type Props = { plan: Plan; plans: Plans };

/** A plan with what it promises, for all types and for those that have it otherwise. */
export function PlanSection({ plan, plans }: Props) {
  const t = useT();
  const { name, standard, aroundTheClock, contracts, types } = plan;
  const labels = useQuery(allTypesQuery).data?.items ?? [];
  return (
    <Section
      title={
        <span className="flex flex-wrap items-center gap-2">
          {name}
          {standard && <Badge>{t("plans.standard")}</Badge>}
          {aroundTheClock && <Badge tone="accent">{t("plans.nights")}</Badge>}
        </span>
      }
      description={
        standard ? t("plans.standard-detail") : t("plans.contracts", { count: contracts })
      }
      actions={<Actions plan={plan} plans={plans} />}
    >
      <LengthTable label={name} plan={plan} plans={plans} scope={null} />
      {Object.entries(types).map(([type, lengths]) => {
        const label = labels.find((each) => each.name === type)?.label ?? type;
        return (
          Object.keys(lengths).length > 0 && (
            <div key={type} className="mt-3">
              <p className="mb-1 text-sm text-ink-muted">{t("plans.of-type", { type: label })}</p>
              <LengthTable label={`${name} · ${label}`} plan={plan} plans={plans} scope={type} />
            </div>
          )
        );
      })}
    </Section>
  );
}

function Actions({ plan, plans }: Props) {
  const t = useT();
  const may = useMay();
  const changed = usePlansChanged();
  const { id, name, standard, contracts } = plan;
  if (!may("settings.write")) return null;
  return (
    <span className="flex gap-1">
      <PlanDialog plan={plan} plans={plans} />
      {!standard && (
        <Confirm
          danger
          title={t("plans.remove", { name })}
          detail={t("plans.remove-detail", { count: contracts })}
          confirm={t("plans.remove-do")}
          trigger={<IconButton icon={Trash2} size="sm" label={t("plans.remove", { name })} />}
          onConfirm={async () => {
            await call("DELETE /plans/:id", { params: { id } });
            await changed();
          }}
        />
      )}
    </span>
  );
}
