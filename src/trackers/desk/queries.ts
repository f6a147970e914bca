import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../api.ts";
import { call } from "../../desk/api.ts";
import type { Reply } from "../../lib/contract.ts";

export const connectionsQuery = queryOptions({
  queryKey: ["settings", "trackers"],
  queryFn: () => call("GET /settings/trackers"),
});
/** How each tracker fares. */
export const trackersQuery = queryOptions({
  queryKey: ["settings", "trackers", "health"],
  queryFn: () => call("GET /trackers"),
  refetchInterval: 30_000,
});

// Under "defects", so that they are asked for anew whenever something happens to one.
export const issuesQuery = (number: number) =>
  queryOptions({
    queryKey: ["defects", "issues", number],
    queryFn: ({ signal }) =>
      call("GET /defects/:number/issues", { params: { number } }, { signal }),
  });
/** What would leave the house now. */
export const previewQuery = (number: number, tracker: string) =>
  queryOptions({
    queryKey: ["defects", "issue-preview", number, tracker],
    queryFn: () =>
      call("POST /defects/:number/issue-preview", { params: { number }, body: { tracker } }),
    staleTime: 0,
    gcTime: 0,
  });

export type Connections = Reply<Api["GET /settings/trackers"]>;
export type Connection = Connections[string];
export type Kind = Connection["kind"];
export type Meaning = Connection["states"][string];
export type Tracker = Reply<Api["GET /trackers"]>["items"][number];
export type Issues = Reply<Api["GET /defects/:number/issues"]>;
export type Issue = Issues["items"][number];
export type Trouble = NonNullable<Issue["trouble"]>;
export type Preview = Reply<Api["POST /defects/:number/issue-preview"]>;
