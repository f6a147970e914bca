import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Inbox, Pencil } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Button, buttonClass } from "../../../ui/Button.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { ProjectDeliveries } from "../../../tickets/desk/deliveries/ProjectDeliveries.tsx";
import { projectQuery } from "../data/queries.ts";
import { useFollow } from "../data/useChanged.ts";
import { EndProject } from "./EndProject.tsx";
import { Partners } from "./Partners.tsx";
import { ProjectContracts } from "./ProjectContracts.tsx";
import { ProjectDialog } from "./ProjectDialog.tsx";
import { ProjectFacts } from "./ProjectFacts.tsx";
import { ProjectMembers } from "./ProjectMembers.tsx";

/** A project: whose it is, who sells it, what runs there, who works on it. */
export function ProjectPage() {
  const t = useT();
  const may = useMay();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data: project } = useSuspenseQuery(projectQuery(id));
  useFollow("project.*", "company.*");
  return (
    <Page
      title={project.fullName}
      actions={
        <>
          {may("tickets.note") && (
            <Link to="/tickets" search={{ scope: "all", project: id }} className={buttonClass({})}>
              <Inbox aria-hidden className="mr-1.5 -ml-0.5 size-4" />
              {t("people.requests")}
            </Link>
          )}
          {may("registry.write") && (
            <>
              <ProjectDialog
                project={project}
                trigger={<Button icon={Pencil}>{t("people.edit")}</Button>}
              />
              <EndProject project={project} />
            </>
          )}
        </>
      }
    >
      <div className="grid gap-x-8 px-5 pt-4 pb-16 max-sm:px-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <aside className="xl:order-last">
          <ProjectFacts project={project} />
          <Partners project={project} />
        </aside>
        <div className="min-w-0">
          <ProjectContracts project={project} />
          <ProjectMembers project={project} />
          {may("tickets.read") && <ProjectDeliveries projectId={id} />}
        </div>
      </div>
    </Page>
  );
}
