import { useRef, type ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { useT } from "../../../ui/texts.tsx";
import { CompanyFields, companyBodyOf, type CompanyValues } from "../companies/CompanyFields.tsx";
import type { Claim } from "../data/types.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { Evidence, evidenceOf, type EvidenceValues } from "./Evidence.tsx";
import { useMakeMove } from "./useMakeMove.ts";

/** Registers a company that we did not know, and verifies the claim on it. */
export function RegisterDialog({ claim, trigger }: { claim: Claim; trigger: ReactElement }) {
  const t = useT();
  const make = useMakeMove(claim);
  // If only the second step is refused, the next try must not register it again.
  const registered = useRef<string>(undefined);
  const submit = async (values: CompanyValues & EvidenceValues) => {
    registered.current ??= (await call("POST /companies", { body: companyBodyOf(values) })).id;
    await make({ move: "verify", companyId: registered.current, evidence: evidenceOf(values) });
  };
  return (
    <FormDialog
      title={t("bindings.register")}
      description={t("bindings.register-detail")}
      submit={t("bindings.register-do")}
      trigger={trigger}
      onSubmit={submit}
    >
      <CompanyFields company={{ legalName: claim.companyName, kind: claim.kind }} short />
      <Evidence />
    </FormDialog>
  );
}
