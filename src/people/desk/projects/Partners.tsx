import { Link } from "@tanstack/react-router";
import { ArrowRightLeft } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { link } from "../../../ui/cx.ts";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Project } from "../data/types.ts";
import { NoneYet } from "../parts/NoneYet.tsx";
import { TransferDialog } from "./TransferDialog.tsx";

/** Through whom it is and was sold. */
export function Partners({ project }: { project: Project }) {
  const t = useT();
  const may = useMay();
  return (
    <Section
      title={t("projects.partners")}
      actions={
        may("registry.write") && (
          <TransferDialog
            project={project}
            trigger={
              <Button size="sm" icon={ArrowRightLeft}>
                {t("projects.transfer")}
              </Button>
            }
          />
        )
      }
    >
      {project.partners.length === 0 && <NoneYet>{t("projects.always-direct")}</NoneYet>}
      <ol className="flex flex-col gap-3 text-sm">
        {project.partners.map(({ partner, since, until, historyConsentAt }) => (
          <li
            key={partner.id + since}
            className={`border-l-2 pl-3 ${until ? "border-line-strong" : "border-accent"}`}
          >
            <Link to="/companies/$id" params={{ id: partner.id }} className={link}>
              {partner.name}
            </Link>
            <span className="block text-xs text-ink-muted">
              <Time at={since} as="day" /> {" – "}
              {until ? <Time at={until} as="day" /> : t("projects.until-now")}
            </span>
            {historyConsentAt && (
              <span className="block text-xs text-ink-faint">
                {t("projects.history-open")} <Time at={historyConsentAt} as="day" />
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
