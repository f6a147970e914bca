import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { plansQuery } from "../../../plans/desk/queries.ts";
import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Contract } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { orNull } from "../parts/values.ts";

const days = ["maintenanceFrom", "maintenanceUntil", "signedOn"] as const;
const nullable = [...days, "callbackPhone", "externalId"] as const;
type Values = Record<"number" | "plan" | (typeof nullable)[number], string>;
type Props = { contract?: Contract; projectId: string; trigger: ReactElement };

export function ContractDialog({ contract, projectId, trigger }: Props) {
  const t = useT();
  const changed = useChanged();
  const plans = usePlanNames(contract?.plan ?? "");
  const submit = async ({ number, plan, ...rest }: Values) => {
    const body = {
      number,
      plan,
      ...Object.fromEntries(nullable.map((name) => [name, orNull(rest[name])])),
    };
    await (contract
      ? call("PATCH /contracts/:id", { params: { id: contract.id }, body })
      : call("POST /contracts", { body: { ...body, projectId } }));
    await changed();
  };
  return (
    <FormDialog
      title={t(contract ? "contracts.edit" : "contracts.new")}
      submit={t(contract ? "ui.save" : "people.create")}
      trigger={trigger}
      onSubmit={submit}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="number" label={t("contracts.number")} required>
          <TextInput defaultValue={contract?.number} maxLength={100} />
        </Field>
        <Field name="plan" label={t("contracts.plan")} hint={t("contracts.plan-hint")}>
          <Select defaultValue={contract?.plan ?? ""} options={plans} />
        </Field>
        {days.map((name) => (
          <Field key={name} name={name} label={t(`contracts.${name}`)}>
            <TextInput type="date" defaultValue={contract?.[name] ?? ""} />
          </Field>
        ))}
        <Field name="externalId" label={t("people.external-id")}>
          <TextInput defaultValue={contract?.externalId ?? ""} maxLength={100} />
        </Field>
      </div>
      <Field
        name="callbackPhone"
        label={t("contracts.callback")}
        hint={t("contracts.callback-hint")}
      >
        <TextInput
          type="tel"
          defaultValue={contract?.callbackPhone ?? ""}
          maxLength={50}
          className="max-w-64"
        />
      </Field>
    </FormDialog>
  );
}

/** What a contract may name; also what it names already, whatever that is. */
const usePlanNames = (named: string) => {
  const t = useT();
  const { data } = useQuery(plansQuery);
  const names = data?.items.map(({ name }) => name) ?? [];
  const known = named === "" || names.some((name) => sameAs(named, name));
  return [
    { value: "", label: t("contracts.plan-none") },
    ...names.map((name) => ({ value: sameAs(named, name) ? named : name, label: name })),
    ...(known ? [] : [{ value: named, label: t("contracts.plan-unknown", { name: named }) }]),
  ];
};

// Imported contracts may write it larger or smaller.
const sameAs = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
