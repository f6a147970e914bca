import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { renamed } from "../../../settings/desk/renamed.ts";
import { useKept } from "../../../settings/desk/useKept.ts";
import { moved, withRule } from "./order.ts";
import { routingQuery, type Routing, type Rule } from "./queries.ts";

/** The rules are kept as a whole, so each change begins with what is there now. */
export const useKeepRouting = () => {
  const queries = useQueryClient();
  const kept = useKept();
  const change = async (next: (now: Routing) => Partial<Routing>) => {
    const now = await queries.fetchQuery({ ...routingQuery, staleTime: 0 });
    const { names: _, ...body } = { ...now, ...next(now) };
    // One rule is on the screen at a time, whatever its place.
    await renamed(call("PUT /settings/routing", { body }), (field) =>
      field === "rules" ? "name" : field.replace(/^rules\.\d+\./, ""),
    );
    await kept();
  };
  return {
    turn: (on: boolean) => change(() => ({ on })),
    keep: (rule: Rule, before?: string) =>
      change(({ rules }) => ({ rules: withRule(rules, rule, before) })),
    move: (name: string, by: -1 | 1) => change(({ rules }) => ({ rules: moved(rules, name, by) })),
    remove: (name: string) =>
      change(({ rules }) => ({ rules: rules.filter((rule) => rule.name !== name) })),
  };
};
