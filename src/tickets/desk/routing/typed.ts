import type { Rule } from "./queries.ts";

type When = Rule["when"];
/** What the form asks for, by the names of its fields. */
export type Typed = { [K in keyof When as `when.${K}`]?: When[K] } & {
  name: string;
  team: string | null;
  to: Rule["to"];
  skill?: string;
  most?: string;
};

export const ruleOf = (typed: Typed): Rule => ({
  name: typed.name,
  when: {
    types: typed["when.types"] ?? [],
    products: typed["when.products"] ?? [],
    severities: typed["when.severities"] ?? [],
    companies: typed["when.companies"] ?? [],
    projects: typed["when.projects"] ?? [],
    languages: typed["when.languages"] ?? [],
    channels: typed["when.channels"] ?? [],
  },
  team: typed.team ?? "",
  to: typed.to,
  skill: typed.skill ?? "",
  // What is no number is sent as it is, and refused at its field.
  most: typed.most ? Number(typed.most) : null,
});
