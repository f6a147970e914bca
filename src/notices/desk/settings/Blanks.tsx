import { Badge } from "../../../ui/Badge.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { TemplateDetail } from "../queries.ts";

/** What may stand in braces, with what it may turn into. */
export function Blanks({ blanks }: { blanks: TemplateDetail["blanks"] }) {
  const t = useT();
  return (
    <Section
      title={t("templates.blanks")}
      description={t("templates.blanks-lead")}
      className="mt-8"
    >
      <ul className="divide-y divide-line rounded-lg border border-line text-sm">
        {blanks.map(({ name, sample, must, project }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-1.5">
            <code className="font-mono">{`{${name}}`}</code>
            <span className="min-w-0 flex-1 break-words text-ink-muted">{sample}</span>
            {must && <Badge tone="warning">{t("templates.must")}</Badge>}
            {project && <Badge tone="info">{t("templates.project")}</Badge>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
