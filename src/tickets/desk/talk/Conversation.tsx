import { ArrowDown } from "lucide-react";
import { Fragment } from "react";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Message, Ticket } from "../data/types.ts";
import { DayLine, UnreadLine } from "./dividers.tsx";
import { MessageItem } from "./MessageItem.tsx";
import { Submitted } from "./Submitted.tsx";
import { useDayOf } from "./useDayOf.ts";
import { useEarlier } from "./useEarlier.ts";
import { useFollowing } from "./useFollowing.ts";
import type { TicketUi } from "./useTicketUi.ts";

/** The messages, oldest first, opened where reading goes on. */
export function Conversation({ ticket, ui }: { ticket: Ticket; ui: TicketUi }) {
  const t = useT();
  const dayOf = useDayOf();
  const { messages, more, loading } = useEarlier(ticket);
  const { box, firstUnread, fresh, toEnd } = useFollowing(ticket, messages);

  const draw = (message: Message, at: number) => {
    const before = messages[at - 1];
    const newDay = !before || dayOf(before.createdAt) !== dayOf(message.createdAt);
    return (
      <Fragment key={message.id}>
        {newDay && <DayLine at={message.createdAt} />}
        {message.id === firstUnread && <UnreadLine />}
        <MessageItem
          message={message}
          ticket={ticket}
          ticked={ui.splitting?.has(message.id)}
          onTick={
            ui.splitting &&
            (() => {
              const next = new Set(ui.splitting);
              if (!next.delete(message.id)) next.add(message.id);
              ui.setSplitting(next);
            })
          }
          joined={
            !newDay && before?.author.id === message.author.id && before.kind === message.kind
          }
        />
      </Fragment>
    );
  };

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={box}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- reachable by Tab, so that the keyboard can scroll it
        tabIndex={0}
        role="log"
        aria-label={t("tickets.talk")}
        aria-live="off"
        className="relative h-full overflow-y-auto overscroll-contain px-4 py-3 focus-visible:-outline-offset-2 max-sm:px-3"
      >
        <div className="mx-auto flex max-w-3xl flex-col">
          {more ? (
            <Button
              variant="quiet"
              size="sm"
              className="mb-2 self-center"
              busy={loading}
              onClick={more}
            >
              {t("tickets.earlier")}
            </Button>
          ) : (
            <Submitted ticket={ticket} />
          )}
          {messages.map(draw)}
        </div>
      </div>
      <p aria-live="polite" className="sr-only">
        {fresh > 0 && t("tickets.new-messages", { count: fresh })}
      </p>
      {fresh > 0 && (
        <Button
          variant="primary"
          size="sm"
          icon={ArrowDown}
          onClick={toEnd}
          className="absolute! bottom-3 left-1/2 -translate-x-1/2 rounded-full! shadow-md"
        >
          {t("tickets.new-messages", { count: fresh })}
        </Button>
      )}
    </div>
  );
}
