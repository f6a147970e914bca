import { Plus } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Company } from "../data/types.ts";
import { NoneYet } from "../parts/NoneYet.tsx";
import { ProjectDialog } from "../projects/ProjectDialog.tsx";
import { ProjectTable } from "../projects/ProjectTable.tsx";

/** The projects a customer has, or a partner sells now. */
export function CompanyProjects({ company }: { company: Company }) {
  const t = useT();
  const may = useMay();
  const { kind, projectList: projects } = company;
  return (
    <Section
      title={t("people.projects")}
      actions={
        may("registry.write") &&
        !company.endedAt && (
          <ProjectDialog
            of={company}
            trigger={
              <Button size="sm" icon={Plus}>
                {t("projects.new")}
              </Button>
            }
          />
        )
      }
    >
      <ProjectTable
        projects={projects}
        without={kind === "customer" ? "customer" : "partner"}
        empty={<NoneYet>{t("companies.no-projects")}</NoneYet>}
      />
    </Section>
  );
}
