import type { Reply } from "../../lib/contract.ts";
import { ConsentDue } from "../../people/portal/ConsentDue.tsx";
import type { Api } from "../api.ts";
import { useData, type Data } from "../data.ts";
import { Empty, Loaded, Skeleton } from "../kit/States.tsx";
import { Card, List, ListItem, type Tone } from "../kit/Surfaces.tsx";
import { useLive } from "../live.ts";
import { useSession, type Binding, type Session } from "../session.ts";
import { Page } from "../shell/Page.tsx";
import { t } from "../texts.ts";
import { Identity } from "./Identity.tsx";
import { Needs } from "./Needs.tsx";

type Tickets = Reply<Api["GET /tickets"]>;

export const HomePage = () => {
  const session = useSession();
  const person = session.data?.person;
  const reads = session.data?.permissions.includes("tickets.read");
  const binding = useData(person ? "GET /binding" : null);
  const tickets = useData(reads ? "GET /tickets" : null, { query: { status: "open", limit: 5 } });
  useLive(Boolean(person));
  return (
    <Loaded from={session} wait={<HomeSkeleton />}>
      {(found) => <Home session={found} binding={binding} tickets={reads ? tickets : null} />}
    </Loaded>
  );
};

type Props = { session: Session; binding: Data<Binding>; tickets: Data<Tickets> | null };

/** What can I do here, where do my requests stand, and do you know who I am. */
export const Home = ({ session, binding, tickets }: Props) => {
  const { person, vendor, level } = session;
  // What waits for the customer comes before what else one could do.
  const yours = tickets?.data?.items.some(({ state }) => state.turn === "customer");
  return (
    <Page
      title={
        person ? t("home.hello", { name: person.name }) : t("home.welcome", { vendor: vendor.name })
      }
    >
      {person ? binding.data && <Identity binding={binding.data} /> : <Identity binding={null} />}
      {binding.data && <ConsentDue binding={binding.data} />}
      <div class="home">
        {tickets && yours && <OpenTickets key="tickets" tickets={tickets} />}
        <Needs key="needs" verified={!person || level === "T2" || level === "T3"} />
        {tickets && !yours && <OpenTickets key="tickets" tickets={tickets} />}
      </div>
    </Page>
  );
};

const OpenTickets = ({ tickets }: { tickets: Data<Tickets> }) => (
  <Card title={t("home.open")} flush action={<a href="/tickets">{t("home.all")}</a>}>
    <Loaded from={tickets} wait={<Skeleton lines={5} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t("home.none")}>{t("home.none-text")}</Empty>
        ) : (
          <List label={t("home.open")}>
            {items.map((ticket) => (
              <ListItem
                key={ticket.number}
                href={`/tickets/${ticket.number}`}
                title={ticket.title}
                unread={ticket.unread}
                badge={{ tone: toneOf[ticket.state.turn], text: ticket.state.label }}
                about={[`#${ticket.number}`, ticket.project.name]}
                at={ticket.updatedAt}
              />
            ))}
          </List>
        )
      }
    </Loaded>
  </Card>
);

/** Whose turn it is, as a colour: amber for the customer's. */
export const toneOf: Record<Tickets["items"][number]["state"]["turn"], Tone> = {
  us: "info",
  customer: "warning",
  nobody: "neutral",
};

const HomeSkeleton = () => (
  <div class="page">
    <Skeleton lines={2} />
    <div class="home">
      <Skeleton lines={8} card />
      <Skeleton lines={6} card />
    </div>
  </div>
);
