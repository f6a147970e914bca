import { useSuspenseQuery } from "@tanstack/react-query";
import { useMay } from "../../desk/session.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { useT } from "../../ui/texts.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { PlanSection } from "./PlanSection.tsx";
import { plansQuery } from "./queries.ts";

/** What is promised to whom: how long each clock may take, by contract, severity and type. */
export function PlansPage() {
  const t = useT();
  const may = useMay();
  const plans = useSuspenseQuery(plansQuery).data;
  return (
    <Page
      title={t("plans.title")}
      description={t("plans.lead")}
      width="read"
      actions={may("settings.write") && <PlanDialog plans={plans} />}
    >
      {plans.unknown.length > 0 && (
        <Notice tone="warning" className="mb-6">
          {t("plans.unknown", {
            names: plans.unknown
              .map(({ name, contracts }) => t("plans.unknown-one", { name, count: contracts }))
              .join(t("list.comma")),
          })}
        </Notice>
      )}
      {plans.items.map((plan) => (
        <PlanSection key={plan.id} plan={plan} plans={plans} />
      ))}
    </Page>
  );
}
