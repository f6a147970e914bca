import { useLocation, useRoute } from "preact-iso";
import { useData } from "../../portal/data.ts";
import { Loaded } from "../../portal/kit/States.tsx";
import { Identity } from "../../portal/pages/Identity.tsx";
import { useLive } from "../../portal/live.ts";
import type { Binding } from "../../portal/session.ts";
import { Members, safeNext } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { toast } from "../../portal/kit/Toast.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { BindForm } from "./BindForm.tsx";
import { Bound } from "./Bound.tsx";
import { InvitationForm } from "./InvitationForm.tsx";
import { UnderWay } from "./UnderWay.tsx";

/** Who somebody is, and for which company: said once, verified by us (BND in flows.md). */
export const BindPage = () => (
  <Members>
    {() => (
      <Page title={t("bind.title")} parent="/" narrow>
        <Present />
      </Page>
    )}
  </Members>
);

const Present = () => {
  const binding = useData("GET /binding");
  const { route } = useLocation();
  const { query } = useRoute();
  useLive();
  const next = query["next"];
  const done = (words: string) => {
    toast(words);
    if (next) route(safeNext(next), true);
    else if (query["code"]) route("/bind", true);
    scrollTo(0, 0);
  };
  return (
    <Loaded from={binding}>
      {(mine) => {
        const bound = mine.state === "verified" || mine.state === "authorised";
        if (query["code"] !== undefined && !bound && mine.state !== "blocked")
          return <InvitationForm binding={mine} code={query["code"]} onDone={done} />;
        return <ByState binding={mine} onDone={done} />;
      }}
    </Loaded>
  );
};

type Props = { binding: Binding; onDone: (words: string) => void };

const ByState = ({ binding, onDone }: Props) => {
  switch (binding.state) {
    case "verified":
    case "authorised":
      return <Bound binding={binding} />;
    case "submitted":
      return <UnderWay binding={binding} />;
    case "need_more":
      return (
        <>
          <AnswerForm binding={binding} onDone={onDone} />
          <UnderWay binding={binding} />
        </>
      );
    case "blocked":
      return <Identity binding={binding} />;
    default:
      return (
        <>
          {binding.state !== "none" && <Identity binding={binding} here />}
          <BindForm binding={binding} onDone={onDone} />
        </>
      );
  }
};
