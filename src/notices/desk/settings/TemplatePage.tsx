import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { link } from "../../../ui/cx.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { templateQuery, type TemplateDetail } from "../queries.ts";
import { Blanks } from "./Blanks.tsx";
import { Preview } from "./Preview.tsx";
import { TextsForm } from "./TextsForm.tsx";
import { Versions } from "./Versions.tsx";

/** One text in both languages, how it comes out, and who changed it. */
export function TemplatePage() {
  const { name = "" } = useParams({ strict: false }) as { name?: string };
  const { data } = useSuspenseQuery(templateQuery(name));
  return <Editor key={`${name} ${data.version}`} template={data} />;
}

function Editor({ template }: { template: TemplateDetail }) {
  const t = useT();
  const [texts, setTexts] = useState(template.texts);
  const changed = JSON.stringify(texts) !== JSON.stringify(template.texts);
  return (
    <Page
      title={t("templates.one")}
      description={
        <>
          <Link to="/settings/notices" className={`${link} underline`}>
            {t("templates.title")}
          </Link>
          {" · "}
          {t(`templates.process-${template.process}`)}
          {" · "}
          {template.changed
            ? t("types.version-n", { n: template.version })
            : t("types.as-delivered")}
        </>
      }
      actions={changed && <Badge tone="warning">{t("types.unsaved")}</Badge>}
    >
      <div className="grid gap-8 px-5 pt-4 max-sm:px-4 xl:grid-cols-2">
        <div>
          <TextsForm template={template} texts={texts} onChange={setTexts} changed={changed} />
          <Blanks blanks={template.blanks} />
        </div>
        <div>
          <Preview name={template.name} texts={texts} />
        </div>
      </div>
      <Section title={t("types.versions")} className="px-5 pb-16 max-sm:px-4">
        <Versions versions={template.versions} onTake={setTexts} />
      </Section>
    </Page>
  );
}
