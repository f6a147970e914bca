import { useRef, useState } from "preact/hooks";
import { useAct } from "../../portal/act.ts";
import { call } from "../../portal/api.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Timeline } from "../../portal/kit/Timeline.tsx";
import { lockOf } from "../../portal/passwords.ts";
import { messageFor } from "../../portal/talk.ts";
import { t } from "../../portal/texts.ts";
import { EditSheet } from "./EditSheet.tsx";
import { PasswordSheet } from "./PasswordSheet.tsx";
import type { MessageView, Ticket } from "./ticket.ts";
import { useReached } from "./Urge.tsx";

const past = "1970-01-01T00:00:00Z";

/** All that was said, the latest fifty at first. One's own last words can be mended for five minutes. */
export const Conversation = ({ ticket, me }: { ticket: Ticket; me: string }) => {
  const { messages, earlier, loadEarlier, busy } = useMessages(ticket);
  const [editing, setEditing] = useState<MessageView | null>(null);
  const [locked, setLocked] = useState<File | null>(null);
  const [seenUntil] = useState(() => (ticket.unread ? lastOfOurs(ticket.messages) : null));
  const editable = messages.map(({ editableUntil }) => editableUntil ?? past);
  useReached(editable.reduce((a, b) => (a > b ? a : b), past));
  return (
    <section class="ticket-talk" aria-label={t("ticket.talk")}>
      {messages.length > MANY && (
        <Button tone="quiet" size="small" icon="down" onPress={goToLatest}>
          {t("ticket.latest")}
        </Button>
      )}
      {earlier && (
        <Button tone="quiet" wide busy={busy} onPress={loadEarlier}>
          {t("ticket.earlier")}
        </Button>
      )}
      {messages.length === 0 && <p class="aside">{t("ticket.no-words")}</p>}
      <Timeline
        seenUntil={messages.at(-1)?.side === "staff" ? seenUntil : null}
        entries={messages.map((message) => ({
          ...messageFor(me, message),
          files: message.files.map((file) => ({
            ...file,
            onPassword: mayUnlock(me, message, file) ? () => setLocked(file) : undefined,
          })),
          onEdit: mayEdit(message, ticket) ? () => setEditing(message) : undefined,
        }))}
      />
      {locked && <PasswordSheet file={locked} onClose={() => setLocked(null)} />}
      {editing && <EditSheet message={editing} onClose={() => setEditing(null)} />}
    </section>
  );
};

const MANY = 6;

/** To what is new, else to what was said last. */
const goToLatest = () => {
  const words = document.querySelectorAll(".timeline > li");
  const mark = document.getElementById("new") ?? words[words.length - 1];
  mark?.scrollIntoView({ block: "center" });
};

const mayEdit = ({ editableUntil, html }: MessageView, { abilities }: Ticket): boolean =>
  abilities.reply && !html && editableUntil !== null && Date.parse(editableUntil) > Date.now();

type File = MessageView["files"][number];

const mayUnlock = (me: string, { author }: MessageView, file: File): boolean =>
  author.id === me &&
  (file.state === "ready" || file.state === "checking") &&
  (file.password || lockOf(file) !== undefined);

/** When this side last spoke: what support said after it is what one has not seen. */
const lastOfOurs = (messages: readonly MessageView[]): string | null =>
  [...messages].reverse().find(({ side }) => side === "customer")?.createdAt ?? null;

/** The latest ones follow the server; earlier ones are kept once they were asked for. */
const useMessages = (ticket: Ticket) => {
  const seen = useRef(new Map<string, MessageView>());
  const [older, setOlder] = useState<string | null | undefined>(undefined);
  const { busy, act } = useAct();
  for (const message of ticket.messages) seen.current.set(message.id, message);
  const messages = [...seen.current.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const earlier = older === undefined ? ticket.earlier : older;

  const loadEarlier = () =>
    act(async () => {
      if (!earlier) return;
      const page = await call("GET /tickets/:number/messages", {
        params: { number: ticket.number },
        query: { before: earlier },
      });
      for (const message of page.items) seen.current.set(message.id, message);
      setOlder(page.earlier);
    });
  return { messages, earlier, loadEarlier, busy };
};
