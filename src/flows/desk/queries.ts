import { queryOptions } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";

const MINUTE = 60_000;

export const flowQuery = (name: string) =>
  queryOptions({
    queryKey: ["types", name, "flow"],
    queryFn: ({ signal }) => call("GET /types/:name/flow", { params: { name } }, { signal }),
    staleTime: MINUTE,
  });

export const wayQuery = (number: number) =>
  queryOptions({
    queryKey: ["tickets", "way", number],
    queryFn: ({ signal }) => call("GET /tickets/:number/flow", { params: { number } }, { signal }),
  });
