import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../desk/api.ts";
import { allTypesQuery } from "../../types/desk/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";
import { readLengths, type Typed, typedFrom } from "./draft.ts";
import { LengthFields } from "./LengthFields.tsx";
import { usePlansChanged, type Plan, type Plans } from "./queries.ts";
import type { Scope } from "./whole.ts";

const ALL = "";
type Props = { plan?: Plan; plans: Plans };

/** Makes a plan or changes it. What is left empty is promised as in the standard plan. */
export function PlanDialog({ plan, plans }: Props) {
  const t = useT();
  const changed = usePlansChanged();
  const types = useQuery(allTypesQuery).data?.items ?? [];
  const [scope, setScope] = useState<Scope>(null);
  const [nights, setNights] = useState(false);
  const [typed, setTyped] = useState<Typed>({});

  const reset = () => {
    setScope(null);
    setNights(plan?.aroundTheClock ?? false);
    setTyped(typedFrom(plan, t));
  };
  const save = async ({ name }: { name: string }) => {
    const body = { name, aroundTheClock: nights, ...readLengths(typed, t("plans.wrong")) };
    await (plan
      ? call("PUT /plans/:id", { params: { id: plan.id }, body })
      : call("POST /plans", { body }));
    await changed();
  };
  return (
    <FormDialog<{ name: string }>
      size="lg"
      title={plan ? t("plans.change-one", { name: plan.name }) : t("plans.add")}
      description={t("plans.change-detail")}
      trigger={
        plan ? (
          <Button size="sm" aria-label={t("plans.change-one", { name: plan.name })}>
            {t("plans.change")}
          </Button>
        ) : (
          <Button variant="primary" icon={Plus}>
            {t("plans.add")}
          </Button>
        )
      }
      onOpen={reset}
      onSubmit={save}
    >
      <Field name="name" label={t("plans.name")} hint={t("plans.name-hint")} required>
        <TextInput defaultValue={plan?.name} maxLength={100} autoFocus />
      </Field>
      <Checkbox
        label={t("plans.nights")}
        hint={t("plans.nights-hint")}
        checked={nights}
        onChange={setNights}
      />
      <Field label={t("plans.scope")} hint={t("plans.scope-hint")}>
        <Select
          className="max-w-64"
          value={scope ?? ALL}
          onChange={(to) => setScope(to || null)}
          options={[
            { value: ALL, label: t("plans.all-types") },
            ...types.map(({ name, label }) => ({ value: name, label })),
          ]}
        />
      </Field>
      <LengthFields plan={plan} plans={plans} scope={scope} typed={typed} onChange={setTyped} />
    </FormDialog>
  );
}
