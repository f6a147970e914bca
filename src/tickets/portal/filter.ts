import type { TypeName } from "../../flows/types.ts";
import type { Args } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";

type Query = NonNullable<Args<Api["GET /tickets"]>["query"]>;

/** How a customer looks at a list: what runs, what waits for him, what is over. */
export const views = ["open", "yours", "done", "all"] as const;
export type Filter = {
  view: (typeof views)[number];
  scope: "company" | "mine";
  type: TypeName | "";
  text: string;
};

/** What the address asks for; what it does not say is the usual. */
export const filterIn = (query: Record<string, string>): Filter => ({
  view: views.find((view) => view === query["view"]) ?? "open",
  scope: query["scope"] === "mine" ? "mine" : "company",
  type: (query["type"] ?? "") as Filter["type"],
  text: query["text"] ?? "",
});

export const addressOf = ({ view, scope, type, text }: Filter): string => {
  const search = new URLSearchParams({
    ...(view === "open" ? {} : { view }),
    ...(scope === "company" ? {} : { scope }),
    ...(type ? { type } : {}),
    ...(text ? { text } : {}),
  }).toString();
  return `/tickets${search && `?${search}`}`;
};

/** The same as the server is asked. */
export const queryOf = ({ view, scope, type, text }: Filter): Query => ({
  scope,
  ...(view === "done" && { status: "done" }),
  ...(view === "open" && { status: "open" }),
  ...(view === "yours" && { status: "open", turn: "customer" }),
  ...(type && { type: [type] }),
  ...(text && { text }),
});
