import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLive } from "../../../desk/live.ts";
import { refreshLists } from "./cache.ts";
import { historyQuery, ticketQuery } from "./queries.ts";

const SETTLE = 150;

/** While mounted, lists and requests follow the server. What comes in one breath is asked for once. */
export function useChanges(): void {
  const queries = useQueryClient();
  const waiting = useRef<{ numbers: Set<number>; timer?: ReturnType<typeof setTimeout> }>({
    numbers: new Set(),
  });

  const ask = () => {
    const { numbers } = waiting.current;
    waiting.current = { numbers: new Set() };
    for (const number of numbers) {
      void queries.invalidateQueries({ queryKey: ticketQuery(number).queryKey });
      void queries.invalidateQueries({ queryKey: historyQuery(number).queryKey });
    }
    void refreshLists(queries);
  };
  useLive(["*"], ({ ticket }) => {
    if (ticket === null) return;
    waiting.current.numbers.add(ticket);
    waiting.current.timer ??= setTimeout(ask, SETTLE);
  });
  useEffect(() => () => clearTimeout(waiting.current.timer), []);
}
