import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { listQuery, ticketQuery } from "./queries.ts";
import type { Row, Ticket } from "./types.ts";

type Page = { items: Row[]; next: string | null };

/** Says it at once on every list and on the open request, before the server has confirmed it. */
export const patchTicket = (queries: QueryClient, number: number, change: Partial<Row>): void => {
  queries.setQueryData(
    ticketQuery(number).queryKey,
    (ticket) => ticket && { ...ticket, ...change },
  );
  queries.setQueriesData<InfiniteData<Page, string | undefined>>(
    { queryKey: ["tickets", "list"] },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) =>
          page.items.some((row) => row.number === number)
            ? {
                ...page,
                items: page.items.map((row) =>
                  row.number === number ? { ...row, ...change } : row,
                ),
              }
            : page,
        ),
      },
  );
};

/** What a list shows of a request and a change may have touched. */
const rowFields = [
  "state",
  "open",
  "title",
  "severity",
  "assignee",
  "team",
  "tags",
  "project",
  "unread",
  "preview",
  "updatedAt",
] as const satisfies readonly (keyof Row & keyof Ticket)[];

/** What the server answered to a change, put where it is shown. */
export const putTicket = (queries: QueryClient, ticket: Ticket): void => {
  queries.setQueryData(ticketQuery(ticket.number).queryKey, ticket);
  const shown = rowFields.map((name) => [name, ticket[name]]);
  patchTicket(queries, ticket.number, Object.fromEntries(shown));
};

/** The row of a request, if a list that was shown holds it: enough to begin drawing it. */
export const rowOf = (queries: QueryClient, number: number): Row | undefined => {
  const lists = queries.getQueriesData<InfiniteData<Page, string | undefined>>({
    queryKey: ["tickets", "list"],
  });
  for (const [, list] of lists)
    for (const page of list?.pages ?? [])
      for (const row of page.items) if (row.number === number) return row;
  return undefined;
};

/** All rows of a list, once each: while rows change places, two pages may hold the same one. */
export const rowsOf = (list: InfiniteData<Page, unknown> | undefined): Row[] => {
  const seen = new Map<number, Row>();
  for (const page of list?.pages ?? [])
    for (const row of page.items) if (!seen.has(row.number)) seen.set(row.number, row);
  return [...seen.values()];
};

export const refreshLists = (queries: QueryClient): Promise<unknown> =>
  Promise.all([
    queries.invalidateQueries({ queryKey: listQuery({}).queryKey.slice(0, 2) }),
    queries.invalidateQueries({ queryKey: ["tickets", "counts"] }),
  ]);
