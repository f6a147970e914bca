import { useDeferredValue } from "react";
import { SplitPane } from "../../ui/SplitPane.tsx";
import { useT } from "../../ui/texts.tsx";
import { useChanges } from "./data/useChanges.ts";
import { ListPane } from "./list/ListPane.tsx";
import { ViewsNav } from "./list/ViewsNav.tsx";
import { CheatSheet } from "./palette/CheatSheet.tsx";
import { TicketPane } from "./talk/TicketPane.tsx";
import { useOpenNumber } from "./useAddress.ts";
import { useGoKeys } from "./useGoKeys.ts";
import { usePreload } from "./usePreload.ts";

/** Where agents live: the lists, one of them, the open request, and what is known about it. */
export function Workplace() {
  const t = useT();
  const number = useOpenNumber();
  // The list answers a key at once; the request follows as soon as it is drawn.
  const shown = useDeferredValue(number);
  useChanges();
  useGoKeys();
  usePreload();
  return (
    <div className="flex h-full min-h-0">
      <nav
        aria-label={t("tickets.lists")}
        className={`w-48 shrink-0 overflow-y-auto border-r border-line bg-sunken max-md:hidden ${number ? "max-xl:hidden" : ""}`}
      >
        <h2 className="px-4 pt-3.5 text-base font-bold">{t("tickets.title")}</h2>
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
          second={shown === undefined ? null : <TicketPane key={shown} number={shown} />}
        />
      </div>
      <CheatSheet />
    </div>
  );
}
