import { queryOptions } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";

type Span = { from: string; to: string };

/** The days of a span with their trains. */
export const trainsQuery = (span: Span) =>
  queryOptions({
    queryKey: ["releases", "calendar", span],
    queryFn: async ({ signal }) => {
      const [{ days }, { items: trains }] = await Promise.all([
        call("GET /calendar", { query: span }, { signal }),
        call("GET /releases", { query: span }, { signal }),
      ]);
      return { days, trains };
    },
  });

export const releaseQuery = (id: string) =>
  queryOptions({
    queryKey: ["releases", "one", id],
    queryFn: ({ signal }) => call("GET /releases/:id", { params: { id } }, { signal }),
  });
