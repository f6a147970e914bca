import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Pencil } from "lucide-react";
import { useMay } from "../../desk/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { useT } from "../../ui/texts.tsx";
import { FlowKey } from "./FlowKey.tsx";
import { FlowList } from "./FlowList.tsx";
import { FlowPicture } from "./FlowPicture.tsx";
import { allTypesQuery } from "../../types/desk/queries.ts";
import type { Flow } from "./layout/cards.ts";
import { flowQuery, houseFlowQuery, houseFlows, isHouseFlow, type HouseFlow } from "./queries.ts";

/** The processes, each as a picture and in words. */
export function FlowsPage() {
  const t = useT();
  const go = useNavigate();
  const may = useMay();
  const { items } = useSuspenseQuery(allTypesQuery).data;
  const types = items.filter(({ retired }) => !retired);
  const { flow: asked } = useSearch({ strict: false }) as { flow?: string };
  const house = asked && isHouseFlow(asked) ? asked : undefined;
  const known = types.find(({ name }) => name === asked) ?? types[0]!;
  const shown = house ?? known.name;
  return (
    <Page
      title={t("flows.title")}
      description={t("flows.lead")}
      actions={
        may("settings.write") &&
        !house && (
          <Button
            icon={Pencil}
            onClick={() =>
              void go({
                to: "/settings/types/$name",
                params: { name: known.name },
                search: { part: "flow" },
              })
            }
          >
            {t("settings.edit")}
          </Button>
        )
      }
      toolbar={
        <Tabs
          label={t("flows.title")}
          value={shown}
          onChange={(flow) => void go({ to: ".", search: { flow }, replace: true })}
          tabs={[
            ...types.map(({ name, label }) => ({ value: name, label })),
            ...houseFlows.map((name) => ({ value: name, label: t(`flows.${name}`) })),
          ]}
        />
      }
    >
      <div className="flex flex-col gap-4 px-5 py-4 max-sm:px-4">
        {house && <p className="max-w-4xl text-sm text-ink-muted">{t(`flows.about-${house}`)}</p>}
        <FlowKey />
        {house ? <OfHouse name={house} /> : <OfType name={known.name} />}
      </div>
    </Page>
  );
}

const OfType = ({ name }: { name: string }) => (
  <Drawn flow={useSuspenseQuery(flowQuery(name)).data} />
);
const OfHouse = ({ name }: { name: HouseFlow }) => (
  <Drawn flow={useSuspenseQuery(houseFlowQuery(name)).data} />
);

function Drawn({ flow }: { flow: Flow }) {
  const t = useT();
  return (
    <>
      <FlowPicture flow={flow} />
      <Section title={t("flows.in-words")} className="max-w-4xl">
        <FlowList flow={flow} />
      </Section>
    </>
  );
}
