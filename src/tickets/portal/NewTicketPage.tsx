import { useLocation, useRoute } from "preact-iso";
import { useData } from "../../portal/data.ts";
import { Loaded, Skeleton } from "../../portal/kit/States.tsx";
import { Identity } from "../../portal/pages/Identity.tsx";
import { GoTo } from "../../portal/shell/GoTo.tsx";
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
  const { route } = useLocation();
  const { query } = useRoute();
  const types = useData("GET /ticket-types");
  const projects = useData("GET /my/projects");
  const { type: wanted, sent } = query;
  if (sent && /^\d{1,9}$/.test(sent)) return <Sent number={Number(sent)} />;
  return (
    <Loaded from={types} wait={<Arriving />}>
      {({ types, severities }) => {
        const type = types.find(({ name }) => name === wanted);
        if (!type?.allowed || type.retired) return <TypeChoice types={types} refused={type} />;
        return (
          <Loaded from={projects} wait={<Arriving />}>
            {({ items }) => (
              <RequestForm
                key={type.name}
                type={type}
                severities={severities}
                projects={items}
                person={session.person}
                onSent={(number) => route(`/tickets/new?sent=${number}`, true)}
              />
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
};

const Arriving = () => (
  <Page title={t("nav.new")} parent="/" narrow>
    <Skeleton lines={8} card />
  </Page>
);

/** Whoever is not bound yet says who he is, and comes back to what he wanted (R8). */
const BindFirst = () => {
  const binding = useData("GET /binding");
  const { url } = useLocation();
  return (
    <Page title={t("nav.new")} parent="/" narrow>
      <Loaded from={binding}>
        {(mine) =>
          mine.moves.includes("submit") ? (
            <GoTo href={`/bind?next=${encodeURIComponent(url)}`} />
          ) : (
            <Identity binding={mine} />
          )
        }
      </Loaded>
    </Page>
  );
};
