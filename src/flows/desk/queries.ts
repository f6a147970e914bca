import { queryOptions } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";

const MINUTE = 60_000;

export const flowQuery = (name: string) =>
  queryOptions({
    queryKey: ["types", name, "flow"],
    queryFn: ({ signal }) => call("GET /types/:name/flow", { params: { name } }, { signal }),
    staleTime: MINUTE,
  });

/** The processes of the house beside those of requests. */
export const houseFlows = ["rd-defect", "release-train"] as const;
export type HouseFlow = (typeof houseFlows)[number];
export const isHouseFlow = (name: string): name is HouseFlow =>
  (houseFlows as readonly string[]).includes(name);
export const houseFlowQuery = (name: HouseFlow) =>
  queryOptions({
    queryKey: ["flows", name],
    queryFn: ({ signal }) => call("GET /flows/:name", { params: { name } }, { signal }),
    staleTime: MINUTE,
  });

export const wayQuery = (number: number) =>
  queryOptions({
    queryKey: ["tickets", "way", number],
    queryFn: ({ signal }) => call("GET /tickets/:number/flow", { params: { number } }, { signal }),
  });
