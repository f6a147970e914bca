import { queryOptions, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../api.ts";
import { call } from "../../desk/api.ts";
import type { Reply } from "../../lib/contract.ts";

export type Plans = Reply<Api["GET /plans"]>;
export type Plan = Plans["items"][number];
export type Lengths = Plan["lengths"];

export const plansQuery = queryOptions({
  queryKey: ["plans"],
  queryFn: () => call("GET /plans"),
});

/** The plans, and the clocks that run by them, are asked anew. */
export const usePlansChanged = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries(plansQuery);
    await queries.invalidateQueries({ queryKey: ["tickets"] });
  };
};
