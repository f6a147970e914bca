import { useRef, useState } from "preact/hooks";
import type { Args, Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import { useData } from "../../portal/data.ts";
import { LinkButton } from "../../portal/kit/Button.tsx";
import { Empty, Loaded, Skeleton } from "../../portal/kit/States.tsx";
import { Card, List, ListItem } from "../../portal/kit/Surfaces.tsx";
import { toneOf } from "../../portal/pages/HomePage.tsx";
import { t } from "../../portal/texts.ts";
import { More } from "./More.tsx";

type Query = NonNullable<Args<Api["GET /tickets"]>["query"]>;
type Page = Reply<Api["GET /tickets"]>;
type Props = { me: string; query: Query; narrowed: boolean };

/** How far each list was opened, so that going back finds the place again. */
const opened = new Map<string, number>();

/** Requests, page by page as one scrolls; every page follows the server. */
export const TicketList = ({ me, query, narrowed }: Props) => {
  const name = JSON.stringify(query);
  const [pages, setPages] = useState(opened.get(name) ?? 1);
  const first = useData("GET /tickets", { query });
  const more = (count: number) => {
    opened.set(name, count);
    setPages(count);
  };
  return (
    <Card flush>
      <Loaded from={first} wait={<Skeleton lines={8} />}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing narrowed={narrowed} />
          ) : (
            <List label={t("nav.tickets")}>
              <Rows me={me} page={page} />
              <Rest me={me} query={query} after={page.next} at={1} pages={pages} more={more} />
            </List>
          )
        }
      </Loaded>
    </Card>
  );
};

type RestProps = {
  me: string;
  query: Query;
  after: string | null;
  at: number;
  pages: number;
  more: (pages: number) => void;
};

const Rest = ({ after, at, pages, more, ...same }: RestProps) => {
  if (after === null) return null;
  return at < pages ? (
    <Further {...same} after={after} at={at} pages={pages} more={more} />
  ) : (
    <More onWanted={() => more(at + 1)} />
  );
};

const Further = ({ me, query, after, at, pages, more }: RestProps & { after: string }) => {
  const { data } = useData("GET /tickets", { query: { ...query, after } });
  // A request that rises to the top moves where the pages begin; the old one stays until the new one is there.
  const shown = useRef<Page>();
  if (data) shown.current = data;
  const page = shown.current;
  if (!page)
    return (
      <li>
        <Skeleton lines={4} />
      </li>
    );
  return (
    <>
      <Rows me={me} page={page} />
      <Rest me={me} query={query} after={page.next} at={at + 1} pages={pages} more={more} />
    </>
  );
};

const Rows = ({ me, page }: { me: string; page: Page }) => (
  <>
    {page.items.map((ticket) => (
      <ListItem
        key={ticket.number}
        href={`/tickets/${ticket.number}`}
        title={ticket.title}
        unread={ticket.unread}
        badge={{ tone: toneOf[ticket.state.turn], text: ticket.state.label }}
        about={[
          `#${ticket.number}`,
          ...(ticket.requester.id === me ? [] : [ticket.requester.name]),
          ticket.project.name || ticket.typeLabel,
        ]}
        at={ticket.updatedAt}
        note={noteOf(ticket)}
      />
    ))}
  </>
);

const noteOf = ({ preview }: Page["items"][number]): string | undefined =>
  preview
    ? t(preview.side === "staff" ? "tickets.said-support" : "tickets.said-us", {
        words: preview.text || t("tickets.files-only"),
      })
    : undefined;

const Nothing = ({ narrowed }: { narrowed: boolean }) =>
  narrowed ? (
    <Empty
      icon="search"
      title={t("tickets.none-found")}
      action={<LinkButton href="/tickets?view=all">{t("tickets.show-all")}</LinkButton>}
    >
      {t("tickets.none-found-text")}
    </Empty>
  ) : (
    <Empty
      title={t("home.none")}
      action={
        <LinkButton href="/tickets/new" tone="primary">
          {t("nav.new")}
        </LinkButton>
      }
    >
      {t("home.none-text")}
    </Empty>
  );
