import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { useT } from "../../ui/texts.tsx";
import { FlowKey } from "./FlowKey.tsx";
import { FlowList } from "./FlowList.tsx";
import { FlowPicture } from "./FlowPicture.tsx";
import { flowQuery, flowsQuery } from "./queries.ts";

/** The processes, each as a picture and in words. */
export function FlowsPage() {
  const t = useT();
  const go = useNavigate();
  const { data: flows } = useSuspenseQuery(flowsQuery);
  const { flow: asked } = useSearch({ strict: false }) as { flow?: string };
  const known = flows.items.find(({ name }) => name === asked) ?? flows.items[0]!;
  const { data: flow } = useSuspenseQuery(flowQuery(known.name));
  return (
    <Page
      title={t("flows.title")}
      description={t("flows.lead")}
      toolbar={
        <Tabs
          label={t("flows.title")}
          value={known.name}
          onChange={(flow) => void go({ to: ".", search: { flow }, replace: true })}
          tabs={flows.items.map(({ name, title }) => ({ value: name, label: title }))}
        />
      }
    >
      <div className="flex flex-col gap-4 px-5 py-4 max-sm:px-4">
        <p className="text-sm text-ink-muted">
          {t("flows.types", { types: known.types.join("、") })}
        </p>
        <FlowKey />
        <FlowPicture flow={flow} />
        <Section title={t("flows.in-words")} className="max-w-4xl">
          <FlowList flow={flow} />
        </Section>
      </div>
    </Page>
  );
}
