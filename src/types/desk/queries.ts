import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../api.ts";
import { call } from "../../desk/api.ts";
import type { Args, Reply } from "../../lib/contract.ts";

export type TypeRow = Reply<Api["GET /types"]>["items"][number];
export type TypeDetail = Reply<Api["GET /types/:name"]>;
export type Definition = NonNullable<Args<Api["PUT /types/:name"]>["body"]>["definition"];
export type FlowToChange = TypeDetail["flow"];

/** Every type by its name, also those that take no new requests. */
export const allTypesQuery = queryOptions({
  queryKey: ["types"],
  queryFn: () => call("GET /types"),
});

export const typeQuery = (name: string) =>
  queryOptions({
    queryKey: ["types", name],
    queryFn: ({ signal }) => call("GET /types/:name", { params: { name } }, { signal }),
  });

/** A process that nobody has kept yet, as it would be. */
export const drawingQuery = (name: string, flow: TypeDetail["definition"]["flow"]) =>
  queryOptions({
    queryKey: ["types", name, "drawing", flow],
    queryFn: ({ signal }) =>
      call("POST /types/:name/drawing", { params: { name }, body: { flow } }, { signal }),
  });

/** What a type made here may go by. */
export const processesQuery = queryOptions({
  queryKey: ["processes"],
  queryFn: () => call("GET /flows"),
});
