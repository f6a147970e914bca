import type { Ticket } from "../data/types.ts";
import { AssignDialog } from "./AssignDialog.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { RenewDialog } from "./RenewDialog.tsx";
import { TurnDialog } from "./TurnDialog.tsx";
import type { TicketUi } from "./useTicketUi.ts";

export function Dialogs({ ticket, ui }: { ticket: Ticket; ui: TicketUi }) {
  const { dialog, closeDialog: onClose } = ui;
  if (dialog === "assign") return <AssignDialog ticket={ticket} onClose={onClose} />;
  if (dialog === "merge") return <MergeDialog ticket={ticket} onClose={onClose} />;
  if (dialog === "link") return <LinkDialog ticket={ticket} onClose={onClose} />;
  if (dialog === "turn") return <TurnDialog ticket={ticket} onClose={onClose} />;
  if (dialog === "renew") return <RenewDialog ticket={ticket} onClose={onClose} />;
  if (dialog) return <MoveDialog ticket={ticket} move={dialog.move} onClose={onClose} />;
  return null;
}
