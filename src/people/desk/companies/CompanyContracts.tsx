import { Link } from "@tanstack/react-router";
import { link } from "../../../ui/cx.ts";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { ContractTable } from "../projects/ContractTable.tsx";
import type { Company } from "../data/types.ts";
import { NoneYet } from "../parts/NoneYet.tsx";

/** The contracts on its projects, those that last longest first. */
export function CompanyContracts({ company: { contracts } }: { company: Company }) {
  const t = useT();
  return (
    <Section title={t("contracts.title")}>
      <ContractTable
        contracts={contracts}
        empty={<NoneYet>{t("contracts.none")}</NoneYet>}
        extra={{
          key: "project",
          title: t("people.project"),
          cell: ({ project }) => (
            <Link to="/projects/$id" params={{ id: project.id }} className={link}>
              {project.name}
            </Link>
          ),
        }}
      />
    </Section>
  );
}
