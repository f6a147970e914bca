import { useState } from "react";
import { useShortcuts } from "../../../ui/useShortcuts.ts";
import { WayTab } from "../../../flows/desk/WayTab.tsx";
import { usePresence } from "../../../realtime/desk/usePresence.ts";
import { TypingLine } from "../../../realtime/desk/Onlookers.tsx";
import { Composer, ComposerPlace } from "../compose/Composer.tsx";
import type { Kind, Ticket } from "../data/types.ts";
import { useOffer } from "../palette/commands.ts";
import { useGo, useListSearch } from "../useAddress.ts";
import { Conversation } from "./Conversation.tsx";
import { Dialogs } from "./Dialogs.tsx";
import { HistoryTab } from "./HistoryTab.tsx";
import { SplitBar } from "./SplitBar.tsx";
import { TicketHead } from "./TicketHead.tsx";
import { useTicketCommands } from "./useTicketCommands.ts";
import type { TicketUi } from "./useTicketUi.ts";

type Props = {
  ticket: Ticket;
  ui: TicketUi;
  /** Whether it is time to draw the composer. */
  writable: boolean;
};

/** The conversation and what can be done in it, by button, key and palette. */
export function OpenTicket({ ticket, ui, writable }: Props) {
  const { tab } = useListSearch();
  const { back } = useGo();
  const [typing, setTyping] = useState<Kind | null>(null);
  const people = usePresence(ticket.number, typing);
  const commands = useTicketCommands(ticket, ui);
  useOffer(commands);
  useShortcuts({
    ...Object.fromEntries(commands.flatMap(({ keys, act }) => (keys ? [[keys, act]] : []))),
    esc: ui.splitting ? () => ui.setSplitting(undefined) : back,
  });
  const mayWrite = ticket.abilities.reply || ticket.abilities.note;

  return (
    <article aria-label={ticket.title} className="flex min-w-0 flex-1 flex-col">
      <TicketHead row={ticket} ticket={ticket} commands={commands} ui={ui} people={people} />
      {tab === "history" ? (
        <HistoryTab number={ticket.number} />
      ) : tab === "way" ? (
        <WayTab number={ticket.number} state={ticket.state.name} />
      ) : (
        <Conversation ticket={ticket} ui={ui} />
      )}
      {ui.splitting ? (
        <SplitBar ticket={ticket} ui={ui} chosen={ui.splitting} />
      ) : (
        tab === undefined && (
          <>
            <TypingLine people={people} />
            {mayWrite &&
              (writable || ui.focus > 0 ? (
                <Composer ticket={ticket} ui={ui} onTyping={setTyping} />
              ) : (
                <ComposerPlace />
              ))}
          </>
        )
      )}
      <Dialogs ticket={ticket} ui={ui} />
    </article>
  );
}
