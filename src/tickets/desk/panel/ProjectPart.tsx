import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Badge } from "../../../ui/Badge.tsx";
import { link } from "../../../ui/cx.ts";
import { Facts } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { projectQuery } from "../../../people/desk/data/queries.ts";
import type { Ticket } from "../data/types.ts";
import { Part } from "./Part.tsx";

const tones = { valid: "success", expired: "danger", unknown: "neutral" } as const;

/** The project, who sells it, and whether its maintenance is paid for. */
export function ProjectPart({
  ticket: { project, company },
  readable,
}: {
  ticket: Ticket;
  readable: boolean;
}) {
  const t = useT();
  const { data } = useQuery({
    ...projectQuery(project.id ?? ""),
    enabled: readable && project.id !== null,
  });
  const contract = data?.contracts[0];
  return (
    <Part name="project" title={t("tickets.part-project")}>
      <div className="flex flex-col items-start gap-1">
        <span className="text-sm font-medium">{project.name || t("tickets.no-project")}</span>
        {project.name && !project.id && (
          <Badge tone="warning">{t("tickets.project-not-registered")}</Badge>
        )}
        {data && (
          <Badge tone={tones[data.maintenance.state]}>
            {t(`tickets.maintenance-${data.maintenance.state}`)}
            {data.maintenance.until && (
              <>
                {" · "}
                <Time at={data.maintenance.until} as="day" />
              </>
            )}
          </Badge>
        )}
      </div>
      <Facts
        rows={[
          company.name !== "" && [
            t("tickets.company"),
            company.id ? (
              <Link
                key=""
                to="/tickets"
                search={{ scope: "all", status: "all", company: company.id }}
                className={link}
              >
                {company.name}
              </Link>
            ) : (
              company.name
            ),
          ],
          data && [t("tickets.customer"), data.customer.name],
          data && [t("tickets.partner"), data.partner?.name ?? t("tickets.sold-directly")],
          contract && [
            t("tickets.contract"),
            [contract.number, contract.plan].filter(Boolean).join(" · "),
          ],
          data != null && data.code !== null && [t("tickets.project-code"), data.code],
        ]}
      />
      {project.id && (
        <Link
          to="/tickets"
          search={{ scope: "all", status: "all", project: project.id }}
          className={`${link} self-start text-xs`}
        >
          {t("tickets.all-of-project")}
        </Link>
      )}
    </Part>
  );
}
