import type { scopes, sorts } from "../../schema.ts";
import type { Row } from "./types.ts";

type Scope = (typeof scopes)[number];
type Sort = (typeof sorts)[number];

/** What a list shows. The address holds exactly this, and `view`, the saved list it began with. */
export type Search = {
  view?: string;
  scope?: Scope;
  status?: "open" | "done" | "all";
  turn?: Row["state"]["turn"];
  type?: Row["type"][];
  severity?: Row["severity"][];
  state?: string[];
  assignee?: string;
  team?: string;
  tag?: string;
  project?: string;
  company?: string;
  unread?: "yes";
  text?: string;
  sort?: Sort;
  /** The history instead of the conversation. */
  tab?: "history" | "way";
};
export type Asked = Omit<Search, "view" | "tab">;

export const scopeNames = [
  "mine",
  "unassigned",
  "team",
  "following",
  "all",
] as const satisfies Scope[];
export const statusNames = ["open", "done", "all"] as const;
export const turnNames = ["us", "customer"] as const;
export const severityNames = ["S1", "S2", "S3", "S4"] as const;
export const sortNames = [
  "updated",
  "due",
  "severity",
  "age",
  "oldest",
  "created",
] as const satisfies Sort[];

const choices: Partial<Record<keyof Search, readonly string[]>> = {
  scope: [...scopeNames, "company"],
  status: statusNames,
  turn: [...turnNames, "nobody"],
  severity: severityNames,
  unread: ["yes"],
  sort: sortNames,
  tab: ["history", "way"],
};
const lists = ["type", "severity", "state"] as const;
const texts = ["view", "assignee", "team", "tag", "project", "company", "text"] as const;

/** Reads an address; what it does not understand it leaves out. */
export const readSearch = (raw: Record<string, unknown>): Search => {
  const read: Record<string, string | string[]> = {};
  for (const name of [...Object.keys(choices), ...lists, ...texts] as (keyof Search)[]) {
    const values = [raw[name]]
      .flat()
      .filter((value): value is string => typeof value === "string" && value !== "");
    const known = values.filter((value) => choices[name]?.includes(value) ?? true);
    if (known.length === 0) continue;
    read[name] = (lists as readonly string[]).includes(name) ? known : known[0]!;
  }
  return read as Search;
};

/** What to ask the server: one's own open requests, unless the address says otherwise. A number is looked for everywhere. */
export const asked = ({ view: _view, tab: _tab, ...filter }: Search): Asked =>
  /^#?\d{4,9}$/.test(filter.text ?? "")
    ? { text: filter.text, scope: "all", status: "all" }
    : { ...filter, scope: filter.scope ?? "mine", status: filter.status ?? "open" };

/** The lists everyone has. */
export const fixedLists: Record<string, Search> = {
  mine: {},
  unassigned: { scope: "unassigned" },
  team: { scope: "team" },
  following: { scope: "following" },
  all: { scope: "all" },
  us: { scope: "all", turn: "us" },
  customer: { scope: "all", turn: "customer" },
  done: { scope: "all", status: "done" },
};

/** Which of the lists everyone has this is, if it is one. */
export const fixedListOf = (search: Search): string | undefined => {
  const { sort: _sort, ...filter } = asked(search);
  return Object.keys(fixedLists).find((name) => same(asked(fixedLists[name] ?? {}), filter));
};

/** A saved list as an address. What it leaves open is said, since an address that says nothing means one's own. */
export const searchOfView = (id: string, filter: Record<string, unknown>): Search => ({
  scope: "all",
  status: "all",
  ...readSearch(filter),
  view: id,
});

export const same = (a: object, b: object): boolean => canonical(a) === canonical(b);
const canonical = (filter: object): string =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
