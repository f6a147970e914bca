import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Badge } from "../../../ui/Badge.tsx";
import { link } from "../../../ui/cx.ts";
import { Page } from "../../../ui/Page.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { templatesQuery, type TemplateRow } from "../queries.ts";
import { WhenLetters } from "./WhenLetters.tsx";

/** When customers are written to, and what. */
export function NoticesPage() {
  const t = useT();
  const { items } = useSuspenseQuery(templatesQuery).data;
  const processes = [...new Set(items.map(({ process }) => process))];
  return (
    <Page title={t("templates.title")} description={t("templates.lead")} width="read">
      <Section title={t("templates.when")} description={t("templates.when-lead")}>
        <WhenLetters />
      </Section>
      {processes.map((process) => (
        <Section key={process} title={t(`templates.process-${process}`)}>
          <ul className="divide-y divide-line rounded-lg border border-line">
            {items
              .filter((item) => item.process === process)
              .map((item) => (
                <Line key={item.name} item={item} />
              ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

const Line = ({ item: { name, subject, changed, project, dateless } }: { item: TemplateRow }) => {
  const t = useT();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm">
      <Link
        to="/settings/notices/$name"
        params={{ name }}
        className={`${link} min-w-0 flex-1 break-words`}
      >
        {subject}
      </Link>
      {dateless && <Badge>{t("templates.dateless")}</Badge>}
      {project && <Badge tone="info">{t("templates.project")}</Badge>}
      {changed && <Badge tone="accent">{t("templates.changed")}</Badge>}
    </li>
  );
};
