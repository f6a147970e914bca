import { SplitPane } from "../../ui/SplitPane.tsx";
import { useChanges } from "./data/useChanges.ts";
import { ListPane } from "./list/ListPane.tsx";
import { ViewsNav } from "./list/ViewsNav.tsx";
import { CheatSheet } from "./palette/CheatSheet.tsx";
import { TicketPane } from "./talk/TicketPane.tsx";
import { useOpenNumber } from "./useAddress.ts";
import { useGoKeys } from "./useGoKeys.ts";

/** Where agents live: the lists, one of them, the open request, and what is known about it. */
export function Workplace() {
  const number = useOpenNumber();
  useChanges();
  useGoKeys();
  return (
    <div className="flex h-full min-h-0">
      <nav
        className={`w-48 shrink-0 overflow-y-auto border-r border-line bg-sunken max-md:hidden ${number ? "max-xl:hidden" : ""}`}
      >
        <ViewsNav />
      </nav>
      <div className="min-w-0 flex-1">
        <SplitPane
          name="tickets"
          sized="first"
          width={352}
          min={300}
          max={560}
          from="lg"
          narrow={number ? "second" : "first"}
          first={<ListPane />}
          second={number === undefined ? null : <TicketPane key={number} number={number} />}
        />
      </div>
      <CheatSheet />
    </div>
  );
}
