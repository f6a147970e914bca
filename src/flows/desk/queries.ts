import { queryOptions } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";

const HOUR = 3_600_000;

export const flowsQuery = queryOptions({
  queryKey: ["flows"],
  queryFn: () => call("GET /flows"),
  staleTime: HOUR,
});

export const flowQuery = (name: string) =>
  queryOptions({
    queryKey: ["flows", name],
    queryFn: ({ signal }) => call("GET /flows/:name", { params: { name } }, { signal }),
    staleTime: HOUR,
  });

export const wayQuery = (number: number) =>
  queryOptions({
    queryKey: ["tickets", "way", number],
    queryFn: ({ signal }) => call("GET /tickets/:number/flow", { params: { number } }, { signal }),
  });
