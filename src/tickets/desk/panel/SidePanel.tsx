import { DefectPart } from "../../../defects/desk/DefectPart.tsx";
import type { Ticket } from "../data/types.ts";
import type { TicketUi } from "../talk/useTicketUi.ts";
import { useMay } from "../../../desk/session.ts";
import { AboutPart } from "./AboutPart.tsx";
import { ClocksPart } from "./ClocksPart.tsx";
import { DeliveryPart } from "./DeliveryPart.tsx";
import { EstimatePart } from "./EstimatePart.tsx";
import { ItemsPart } from "./ItemsPart.tsx";
import { LinksPart } from "./LinksPart.tsx";
import { PersonPart } from "./PersonPart.tsx";
import { ProjectPart } from "./ProjectPart.tsx";
import { RecentPart } from "./RecentPart.tsx";
import { WatchersPart } from "./WatchersPart.tsx";
import { WorkPart } from "./WorkPart.tsx";

/** What is known around a request: who has it, whose it is, what it is about. */
export function SidePanel({ ticket, ui }: { ticket: Ticket; ui: TicketUi }) {
  const may = useMay();
  return (
    <div className="flex flex-col divide-y divide-line">
      <WorkPart ticket={ticket} ui={ui} />
      <ClocksPart ticket={ticket} />
      <ItemsPart ticket={ticket} />
      <EstimatePart ticket={ticket} />
      <DeliveryPart ticket={ticket} />
      {ticket.flow === "bug" && may("defects.link") && <DefectPart number={ticket.number} />}
      <PersonPart ticket={ticket} readable={may("bindings.read")} />
      <ProjectPart ticket={ticket} readable={may("registry.read")} />
      <AboutPart ticket={ticket} />
      <WatchersPart ticket={ticket} />
      <LinksPart ticket={ticket} ui={ui} />
      <RecentPart ticket={ticket} />
    </div>
  );
}
