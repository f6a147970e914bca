import {
  useSuspenseInfiniteQuery,
  type InfiniteData,
  type UseSuspenseInfiniteQueryOptions,
} from "@tanstack/react-query";
import { useDeferredValue } from "react";

type Page<Row> = { items: Row[]; next: string | null };

/** The rows so far. While others are asked for, those of before stay, and are called `stale`. */
export function useList<Query, Row, Answer extends Page<Row>>(
  queryFor: (
    query: Query,
  ) => UseSuspenseInfiniteQueryOptions<
    Answer & Page<Row>,
    Error,
    InfiniteData<Answer & Page<Row>>,
    readonly unknown[],
    string | undefined
  >,
  query: Query,
) {
  // What the address holds is the same object until it changes.
  const settled = useDeferredValue(query);
  const list = useSuspenseInfiniteQuery(queryFor(settled));
  const { pages } = list.data;
  return {
    rows: pages.flatMap(({ items }) => items),
    first: pages[0],
    stale: settled !== query,
    busy: list.isFetchingNextPage,
    more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
  };
}
