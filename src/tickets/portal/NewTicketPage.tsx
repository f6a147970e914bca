import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { useData } from "../../portal/data.ts";
import { Loaded } from "../../portal/kit/States.tsx";
import { Identity } from "../../portal/pages/Identity.tsx";
import { Members, type Member } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { RequestForm } from "./RequestForm.tsx";
import { Sent } from "./Sent.tsx";
import { TypeChoice } from "./TypeChoice.tsx";

/** Type first, then what that type asks, then its number. Each step has its address. */
export const NewTicketPage = () => (
  <Members>
    {(session) =>
      session.permissions.includes("tickets.create") ? <Steps session={session} /> : <BindFirst />
    }
  </Members>
);

const Steps = ({ session }: { session: Member }) => {
  const { query, route } = useLocation();
  const types = useData("GET /ticket-types");
  const { type: wanted, sent } = query;
  if (sent && /^\d{1,9}$/.test(sent)) return <Sent number={Number(sent)} />;
  return (
    <Loaded from={types} wait={<Page title={t("new.title")} parent="/" narrow children={null} />}>
      {({ types, severities }) => {
        const type = types.find(({ name }) => name === wanted);
        return type?.allowed ? (
          <RequestForm
            key={type.name}
            type={type}
            severities={severities}
            session={session}
            onSent={(number) => route(`/tickets/new?sent=${number}`, true)}
          />
        ) : (
          <TypeChoice types={types} refused={type} />
        );
      }}
    </Loaded>
  );
};

/** Whoever is not bound yet says who he is, and comes back to what he wanted (R8). */
const BindFirst = () => {
  const binding = useData("GET /binding");
  const { url, route } = useLocation();
  const open = binding.data?.moves.includes("submit");
  useEffect(() => {
    if (open) route(`/bind?next=${encodeURIComponent(url)}`, true);
  }, [open]);
  return (
    <Page title={t("new.title")} parent="/" narrow>
      <Loaded from={binding}>{(mine) => <Identity binding={mine} />}</Loaded>
    </Page>
  );
};
