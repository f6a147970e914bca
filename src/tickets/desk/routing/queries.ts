import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../../api.ts";
import { call } from "../../../desk/api.ts";
import type { Reply } from "../../../lib/contract.ts";

export type Routing = Reply<Api["GET /settings/routing"]>;
export type Rule = Routing["rules"][number];
export type Names = Routing["names"];
export type Answer = Reply<Api["POST /settings/routing/trial"]>;

export const routingQuery = queryOptions({
  queryKey: ["settings", "routing"],
  queryFn: () => call("GET /settings/routing"),
});
