import type { Args } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";

type Query = NonNullable<Args<Api["GET /tickets"]>["query"]>;

/** How a customer looks at a list: what runs, what waits for him, what is over. */
export const views = ["open", "yours", "done", "all"] as const;
/** How far back one looks, in days. */
export const periods = { month: 30, year: 365 } as const;
export type Period = keyof typeof periods;
export type Filter = {
  view: (typeof views)[number];
  scope: "company" | "mine";
  type: string;
  project: string;
  period: Period | "";
  text: string;
};

/** What the address asks for; what it does not say is the usual. */
export const filterIn = (query: Record<string, string>): Filter => ({
  view: views.find((view) => view === query["view"]) ?? "open",
  scope: query["scope"] === "mine" ? "mine" : "company",
  type: query["type"] ?? "",
  project: query["project"] ?? "",
  period: Object.hasOwn(periods, query["period"] ?? "") ? (query["period"] as Period) : "",
  text: query["text"] ?? "",
});

export const addressOf = ({ view, scope, type, project, period, text }: Filter): string => {
  const search = new URLSearchParams({
    ...(view === "open" ? {} : { view }),
    ...(scope === "company" ? {} : { scope }),
    ...(type ? { type } : {}),
    ...(project ? { project } : {}),
    ...(period ? { period } : {}),
    ...(text ? { text } : {}),
  }).toString();
  return `/tickets${search && `?${search}`}`;
};

/** The same as the server is asked. */
export const queryOf = ({ view, scope, type, project, period, text }: Filter): Query => ({
  scope,
  ...(view === "done" && { status: "done" }),
  ...(view === "open" && { status: "open" }),
  ...(view === "yours" && { status: "open", turn: "customer" }),
  ...(type && { type: [type] }),
  ...(project && { project }),
  ...(period && { submittedSince: daysAgo(periods[period]) }),
  ...(text && { text }),
});

// From the beginning of a day, so that it is the same question all day.
const daysAgo = (days: number): string => {
  const day = new Date();
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - days);
  return day.toISOString();
};
