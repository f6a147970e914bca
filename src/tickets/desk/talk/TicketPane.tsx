import { ArrowLeft } from "lucide-react";
import { memo } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Problem } from "../../../ui/client.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useDrawn } from "../../../ui/useDrawn.ts";
import { useMarkRead, useTicket } from "../data/useTicket.ts";
import { SidePanel } from "../panel/SidePanel.tsx";
import { useGo } from "../useAddress.ts";
import { OpenTicket } from "./OpenTicket.tsx";
import { TicketHead } from "./TicketHead.tsx";
import { useTicketUi } from "./useTicketUi.ts";

/** A request: its head at once from the list, then the conversation, and beside it what is known. */
export const TicketPane = memo(function TicketPane({ number }: { number: number }) {
  const t = useT();
  const { ticket, row, error, refetch } = useTicket(number);
  const ui = useTicketUi();
  const { back } = useGo();
  // First what is read, then, without holding that up, what stands around it.
  const drawn = useDrawn();
  useMarkRead(number, ticket?.unread ?? false, ticket?.updatedAt ?? "");

  // Who has it no longer, and may not read it, sees that at once and not at the next button.
  if (error && (!ticket || isGone(error)))
    return (
      <div className="p-3">
        <Button variant="quiet" icon={ArrowLeft} onClick={back}>
          {t("tickets.back")}
        </Button>
        <ErrorState error={error} retry={() => void refetch()} />
      </div>
    );
  if (ticket)
    return (
      <div className="flex h-full min-h-0">
        <OpenTicket ticket={ticket} ui={ui} writable={drawn} />
        <aside
          aria-label={t("tickets.panel")}
          className="relative w-76 shrink-0 overflow-y-auto border-l border-line bg-sunken max-[85rem]:hidden"
        >
          {drawn && <SidePanel ticket={ticket} ui={ui} />}
        </aside>
        <Sheet title={t("tickets.panel")} open={ui.panel} onOpenChange={ui.showPanel}>
          <div className="-m-4">
            <SidePanel ticket={ticket} ui={ui} />
          </div>
        </Sheet>
      </div>
    );
  return (
    <div>
      {row && <TicketHead row={row} />}
      <Skeleton />
    </div>
  );
});

const isGone = (error: Error): boolean =>
  error instanceof Problem && (error.status === 404 || error.status === 403);
