import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Badge } from "../../ui/Badge.tsx";
import { link } from "../../ui/cx.ts";
import { Page } from "../../ui/Page.tsx";
import { TabPanel, Tabs } from "../../ui/Tabs.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { inLanguage } from "./draft.ts";
import { FieldsPart } from "./FieldsPart.tsx";
import { FlowPart } from "./FlowPart.tsx";
import { GeneralPart } from "./GeneralPart.tsx";
import type { Definition, TypeDetail } from "./queries.ts";
import type { PartName } from "./search.ts";
import { SaveDialog } from "./SaveDialog.tsx";
import { VersionsPart } from "./VersionsPart.tsx";

export type Draft = TypeDetail["definition"];
export type Part = { type: TypeDetail; draft: Draft; change: (part: Partial<Draft>) => void };

/** What a type is called, asks and goes through. Nothing counts before it is kept as a version. */
export function TypeEditor({ type }: { type: TypeDetail }) {
  const t = useT();
  const language = useLanguage();
  const go = useNavigate();
  const { part: shown = "general" } = useSearch({ strict: false }) as { part?: PartName };
  const [draft, setDraft] = useState<Draft>(type.definition);
  const changed = JSON.stringify(draft) !== JSON.stringify(type.definition);
  const editing: Part = { type, draft, change: (some) => setDraft({ ...draft, ...some }) };
  return (
    <Page
      title={inLanguage(draft.label, language)}
      description={
        <>
          <Link to="/settings/types" className={`${link} underline`}>
            {t("types.title")}
          </Link>
          {" · "}
          {type.version === 0 ? t("types.as-delivered") : t("types.version-n", { n: type.version })}
          {" · "}
          {t("types.goes-by", { flow: type.flow.title })}
        </>
      }
      actions={
        <>
          {draft.retired && <Badge>{t("types.retired")}</Badge>}
          {changed && <Badge tone="warning">{t("types.unsaved")}</Badge>}
          <SaveDialog type={type} draft={draft satisfies Definition} changed={changed} />
        </>
      }
      width="read"
    >
      <Tabs
        value={shown}
        onChange={(part: PartName) => void go({ to: ".", search: { part }, replace: true })}
        label={t("types.parts")}
        tabs={[
          { value: "general", label: t("types.general") },
          {
            value: "fields",
            label: t("types.fields"),
            count: type.given.length + draft.fields.length,
          },
          { value: "flow", label: t("types.process") },
          { value: "versions", label: t("types.versions"), count: type.versions.length },
        ]}
      >
        <TabPanel value="general">
          <GeneralPart {...editing} />
        </TabPanel>
        <TabPanel value="fields">
          <FieldsPart {...editing} />
        </TabPanel>
        <TabPanel value="flow">
          <FlowPart {...editing} />
        </TabPanel>
        <TabPanel value="versions">
          <VersionsPart type={type} />
        </TabPanel>
      </Tabs>
    </Page>
  );
}
