import { useRoute } from "preact-iso";
import { useEffect } from "preact/hooks";
import { change, useData } from "../../portal/data.ts";
import { Loaded, NoPermission, Skeleton } from "../../portal/kit/States.tsx";
import { useLive } from "../../portal/live.ts";
import { Members, type Member } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { About } from "./About.tsx";
import { Conversation } from "./Conversation.tsx";
import { ReplyBox } from "./ReplyBox.tsx";
import { Standing } from "./Standing.tsx";
import type { Ticket } from "./ticket.ts";

/** One request: where it stands, whose turn it is, what was said. */
export const TicketPage = () => {
  const { number } = useRoute().params;
  const named = /^[1-9]\d{0,8}$/.test(number ?? "");
  return (
    <Members>
      {(session) => (named ? <Found number={Number(number)} session={session} /> : <Nowhere />)}
    </Members>
  );
};

const Found = ({ number, session }: { number: number; session: Member }) => {
  const ticket = useData("GET /tickets/:number", { params: { number } });
  useLive();
  useRead(ticket.data);
  // What one may not see says as little as what does not exist: not even the number as a title.
  if (ticket.problem?.status === 404 || ticket.problem?.status === 403) return <Nowhere />;
  return (
    <Loaded from={ticket} wait={<Arriving number={number} />}>
      {(found) => <Shown ticket={found} me={session.person.id} />}
    </Loaded>
  );
};

const Shown = ({ ticket, me }: { ticket: Ticket; me: string }) => (
  <Page
    title={ticket.title}
    over={`#${ticket.number} · ${ticket.typeLabel}`}
    parent="/tickets"
    foot={ticket.abilities.reply && <ReplyBox key={ticket.number} ticket={ticket} />}
  >
    <div class="ticket">
      <Standing ticket={ticket} me={me} />
      <About ticket={ticket} />
      <Conversation key={ticket.number} ticket={ticket} me={me} />
    </div>
  </Page>
);

const Arriving = ({ number }: { number: number }) => (
  <Page title={`#${number}`} parent="/tickets">
    <Skeleton lines={3} card />
    <Skeleton lines={8} card />
  </Page>
);

const Nowhere = () => (
  <Page title={t("nav.tickets")} parent="/tickets">
    <NoPermission />
  </Page>
);

/** What is on a screen that somebody looks at counts as read. */
const useRead = (ticket: Ticket | undefined) => {
  const number = ticket?.number;
  const unread = ticket?.unread ? ticket.updatedAt : null;
  useEffect(() => {
    if (!number || !unread) return;
    let told = false;
    const read = () => {
      if (told || document.visibilityState !== "visible") return;
      told = true;
      // Not being able to say so costs a mark in a list, nothing that one has to be told.
      change("PUT /tickets/:number/read", { params: { number } }).catch(() => undefined);
    };
    document.addEventListener("visibilitychange", read);
    read();
    return () => document.removeEventListener("visibilitychange", read);
  }, [number, unread]);
};
