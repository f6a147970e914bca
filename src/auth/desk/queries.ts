import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../api.ts";
import { call } from "../../desk/api.ts";
import type { Reply } from "../../lib/contract.ts";

export const sessionsQuery = queryOptions({
  queryKey: ["me", "sessions"],
  queryFn: () => call("GET /me/sessions"),
});

export const tokensQuery = queryOptions({
  queryKey: ["me", "tokens"],
  queryFn: () => call("GET /me/tokens"),
});

/** What one has to do, and what went back to the queue since one is away. */
export const inHandQuery = queryOptions({
  queryKey: ["me", "in-hand"],
  queryFn: () => call("GET /me/in-hand"),
});

const MINUTE = 60_000;

/** Colleagues; with those who have left only when asked for. */
export const colleaguesQuery = (ended: boolean) =>
  queryOptions({
    // Begins like every other list of colleagues, so that a change is asked for everywhere.
    queryKey: ["staff", { ended }],
    queryFn: () => call("GET /staff", { query: { ended: ended ? "true" : "false" } }),
    staleTime: MINUTE,
  });
/** Those who are here now. */
export const staffQuery = colleaguesQuery(false);

export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: () => call("GET /teams"),
  staleTime: MINUTE,
});

export type Colleague = Reply<Api["GET /staff"]>["items"][number];
export type Team = Reply<Api["GET /teams"]>["items"][number];
export type Token = Reply<Api["GET /me/tokens"]>["items"][number];
