import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "../../../desk/api.ts";
import { patchTicket, rowOf } from "./cache.ts";
import { ticketQuery } from "./queries.ts";

/** A request, with its row from the list to draw meanwhile. */
export const useTicket = (number: number) => {
  const queries = useQueryClient();
  const { data: ticket, error, refetch } = useQuery(ticketQuery(number));
  return { ticket, row: ticket ?? rowOf(queries, number), error, refetch };
};

/** Having it before one's eyes is reading it. */
export const useMarkRead = (number: number, unread: boolean, updatedAt: string): void => {
  const queries = useQueryClient();
  useEffect(() => {
    if (!unread) return;
    const mark = () => {
      if (document.visibilityState === "hidden") return;
      removeEventListener("visibilitychange", mark);
      patchTicket(queries, number, { unread: false });
      // Missed, it stays unread on the server and is marked the next time it is opened.
      call("PUT /tickets/:number/read", { params: { number } }).catch(() => undefined);
    };
    mark();
    addEventListener("visibilitychange", mark);
    return () => removeEventListener("visibilitychange", mark);
  }, [queries, number, unread, updatedAt]);
};
