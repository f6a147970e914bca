import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import type { Asked } from "./filter.ts";

const MINUTE = 60_000;

export const listQuery = (filter: Asked) =>
  infiniteQueryOptions({
    queryKey: ["tickets", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      call("GET /tickets", { query: { ...filter, after: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const ticketQuery = (number: number) =>
  queryOptions({
    queryKey: ["tickets", "one", number],
    queryFn: ({ signal }) => call("GET /tickets/:number", { params: { number } }, { signal }),
  });

/** What was delivered in a project; nothing is asked while it is not known which. */
export const deliveriesQuery = (projectId: string | null) =>
  queryOptions({
    queryKey: ["tickets", "deliveries", projectId],
    queryFn: ({ signal }) =>
      call("GET /projects/:id/deliveries", { params: { id: projectId ?? "" } }, { signal }),
    enabled: projectId !== null,
  });

export const clocksQuery = (number: number) =>
  queryOptions({
    queryKey: ["tickets", "clocks", number],
    queryFn: ({ signal }) =>
      call("GET /tickets/:number/clocks", { params: { number } }, { signal }),
  });

export const historyQuery = (number: number) =>
  queryOptions({
    queryKey: ["tickets", "history", number],
    queryFn: () => call("GET /tickets/:number/history", { params: { number } }),
  });

/** Requests found by words or number, wherever they are. */
export const foundQuery = (text: string, more: Asked = {}) =>
  queryOptions({
    queryKey: ["tickets", "found", text, more],
    queryFn: ({ signal }) =>
      call("GET /tickets", { query: { status: "all", ...more, text, limit: 8 } }, { signal }),
    placeholderData: keepPreviousData,
  });

export const countsQuery = queryOptions({
  queryKey: ["tickets", "counts"],
  queryFn: () => call("GET /tickets/counts"),
});
export const loadsQuery = queryOptions({
  queryKey: ["tickets", "loads"],
  queryFn: ({ signal }) => call("GET /tickets/loads", undefined, { signal }),
});
export const viewsQuery = queryOptions({ queryKey: ["views"], queryFn: () => call("GET /views") });
export const tagsQuery = queryOptions({ queryKey: ["tags"], queryFn: () => call("GET /tags") });
export const draftsQuery = queryOptions({
  queryKey: ["drafts"],
  queryFn: () => call("GET /drafts"),
  refetchOnWindowFocus: true,
});
export const typesQuery = queryOptions({
  queryKey: ["ticket-types"],
  queryFn: () => call("GET /ticket-types"),
  staleTime: MINUTE,
});
