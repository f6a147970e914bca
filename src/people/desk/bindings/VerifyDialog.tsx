import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Field } from "../../../ui/Field.tsx";
import { useT } from "../../../ui/texts.tsx";
import { matchesQuery } from "../data/queries.ts";
import type { Claim, Match, Named } from "../data/types.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { CompanyPick, ProjectsPick, type CompanyChoice } from "../parts/picks.tsx";
import { chosen } from "../parts/values.ts";
import { Evidence, evidenceOf, type EvidenceValues } from "./Evidence.tsx";
import { useMakeMove } from "./useMakeMove.ts";

type Props = {
  claim: Claim;
  /** The one it was compared with; else that of exactly this name, if there is one. */
  company: CompanyChoice | null;
  onClose: () => void;
};

/** Says that a person belongs to a company, and by what that is known. */
export function VerifyDialog({ claim, company: given, onClose }: Props) {
  const t = useT();
  const make = useMakeMove(claim);
  const { data: matches } = useQuery(matchesQuery(claim.id));
  const known: Match[] = [...(matches?.exact ?? []), ...(matches?.near ?? [])];
  const [exact] = matches?.exact ?? [];
  const [picked, setPicked] = useState<CompanyChoice | null | undefined>(given ?? undefined);
  const expected = (claim.again ? asChoice(claim) : exact) ?? null;
  const company = picked === undefined ? expected : picked;
  const { projects = [] } = known.find(({ id }) => id === company?.id) ?? {};
  const [partnerAdmin, setPartnerAdmin] = useState(claim.partnerAdmin);

  return (
    <FormDialog
      title={t("bindings.title-verify", { name: claim.person.name })}
      description={t("bindings.about-verify")}
      submit={t("bindings.move-verify")}
      onClose={onClose}
      onSubmit={(values: EvidenceValues & { companyId: string; projectIds?: string[] }) =>
        make({
          move: "verify",
          companyId: chosen("companyId", values.companyId, t("people.choose-company")),
          evidence: evidenceOf(values),
          projectIds: values.projectIds ?? [],
          partnerAdmin: partnerAdmin && company?.kind === "partner",
        })
      }
    >
      <Field name="companyId" label={t("people.company")} required>
        <CompanyPick value={company} onChange={setPicked} />
      </Field>
      {company && (
        <Field name="projectIds" label={t("people.projects")} hint={t("bindings.projects-hint")}>
          <ProjectsPick key={company.id} company={company} defaultValue={likely(claim, projects)} />
        </Field>
      )}
      <Evidence projects={projects} />
      {company?.kind === "partner" && (
        <Checkbox
          label={t("people.partner-admin")}
          hint={t("bindings.partner-admin-hint")}
          checked={partnerAdmin}
          onChange={setPartnerAdmin}
        />
      )}
    </FormDialog>
  );
}

const asChoice = ({ company, kind }: Claim): CompanyChoice | null =>
  company && { id: company.id, legalName: company.name, kind };

/** The projects he is in already, and the one that is called exactly as he wrote. */
const likely = (claim: Claim, projects: Match["projects"]): Named[] => {
  const named = projects
    .filter(({ likeness }) => claim.projectName !== null && likeness === 1)
    .map(({ id, fullName }) => ({ id, name: fullName }));
  return [...claim.projects, ...named.filter(({ id }) => !claim.projects.some((p) => p.id === id))];
};
