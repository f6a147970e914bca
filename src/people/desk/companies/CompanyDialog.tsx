import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Company } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { CompanyFields, companyBodyOf, type CompanyValues } from "./CompanyFields.tsx";

/** Registers a company, or changes one. */
export function CompanyDialog({ company, trigger }: { company?: Company; trigger: ReactElement }) {
  const t = useT();
  const go = useNavigate();
  const changed = useChanged();
  const submit = async (values: CompanyValues) => {
    const body = companyBodyOf(values);
    if (company) await call("PATCH /companies/:id", { params: { id: company.id }, body });
    else {
      const { id } = await call("POST /companies", { body });
      void go({ to: "/companies/$id", params: { id } });
    }
    await changed();
  };
  return (
    <FormDialog
      title={t(company ? "companies.edit" : "companies.new")}
      submit={t(company ? "ui.save" : "people.create")}
      trigger={trigger}
      onSubmit={submit}
    >
      <CompanyFields company={company} />
    </FormDialog>
  );
}
