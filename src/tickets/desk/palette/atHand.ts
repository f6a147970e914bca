import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { ticketQuery } from "../data/queries.ts";
import type { Row } from "../data/types.ts";
import type { Matches } from "./finder.ts";

/** Requests this browser holds, opened or in a list, that fit by title or the name of a party. */
export const atHand = (queries: QueryClient, typed: string, matches: Matches): Row[] => {
  const opened = queries
    .getQueriesData<Row>({ queryKey: ticketQuery(0).queryKey.slice(0, 2) })
    .flatMap(([, row]) => row ?? []);
  const listed = queries
    .getQueriesData<InfiniteData<{ items: Row[] }>>({ queryKey: ["tickets", "list"] })
    .flatMap(([, list]) => list?.pages.flatMap(({ items }) => items) ?? []);
  return byKey([...opened, ...listed], ({ number }) => number).filter(
    ({ title, company, project, requester }) =>
      [title, company.name, project.name, requester.name].some((name) => matches(name, typed)),
  );
};

/** Each once, the first of its kind. */
export const byKey = <T>(items: readonly T[], keyOf: (item: T) => unknown): T[] => {
  const seen = new Set<unknown>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
};
