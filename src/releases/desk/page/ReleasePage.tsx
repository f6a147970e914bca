import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { dayInWords } from "../../../lib/text.ts";
import { StepBar } from "../../../tickets/desk/talk/StepBar.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useLanguage, useT } from "../../../ui/texts.tsx";
import { releaseQuery } from "../data/queries.ts";
import { useFollowing } from "../data/useReleases.ts";
import { Aboard } from "./Aboard.tsx";
import { Approve } from "./Approve.tsx";
import { Contents } from "./Contents.tsx";
import { History } from "./History.tsx";
import { Moves } from "./Moves.tsx";
import { ReleaseFacts } from "./ReleaseFacts.tsx";

/** One train: how far it is, what it consists of, what can be done. */
export function ReleasePage() {
  const t = useT();
  const language = useLanguage();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data: release } = useSuspenseQuery(releaseQuery(id));
  useFollowing();
  const day = dayInWords(release.run, language);
  const name = t(release.kind === "hotfix" ? "trains.hotfix-of" : "trains.train-of", { day });
  return (
    <Page
      width="read"
      title={release.version || name}
      description={release.version ? name : undefined}
      actions={
        <>
          {release.abilities.approve && <Approve id={id} />}
          <Moves release={release} />
        </>
      }
    >
      {release.state?.name !== "cancelled" && <StepBar steps={release.steps} />}
      <Section className="mt-2">
        <ReleaseFacts release={release} />
      </Section>
      {(release.aboard.length > 0 || release.abilities.takeOff) && <Aboard release={release} />}
      <Contents release={release} />
      {release.history.length > 0 && <History history={release.history} />}
    </Page>
  );
}
