import type { Setting } from "../../settings/index.ts";

export type Rule = Setting<"routing">["rules"][number];

/** What a rule looks at in a request. */
export type Matter = {
  type: string;
  severity: string;
  productId: string | null;
  /** Who asks, and whose project it is about. */
  companyIds: readonly string[];
  projectId: string | null;
  language: string;
  channel: string;
};

/** Somebody of the team as a rule sees him. */
export type Member = {
  id: string;
  name: string;
  /** What keeps him from it, whatever the rule. */
  hindered: "away" | "invited" | "no-right" | null;
  skills: readonly string[];
  /** How many open requests he has, and what they weigh. */
  open: number;
  load: number;
  /** When his turn was last; nobody's is the same but those of whom it never was. */
  turn: number;
};

export type Unfit = keyof Rule["when"] | "team-gone";
export type PassedOver = NonNullable<Member["hindered"]> | "skill" | "full" | "had-it";

/** The first rule that fits, and what kept each one before it from fitting. */
export const ruleFor = (
  rules: readonly Rule[],
  matter: Matter,
  teams: ReadonlySet<string>,
): { rule: Rule | null; before: { rule: Rule; because: Unfit }[] } => {
  const before: { rule: Rule; because: Unfit }[] = [];
  for (const rule of rules) {
    const because = teams.has(rule.team) ? unfit(rule, matter) : "team-gone";
    if (!because) return { rule, before };
    before.push({ rule, because });
  }
  return { rule: null, before };
};

const unfit = ({ when }: Rule, matter: Matter): Unfit | undefined => {
  const fits: Record<keyof Rule["when"], boolean> = {
    types: among(when.types, matter.type),
    products: among(when.products, matter.productId),
    severities: among(when.severities, matter.severity),
    companies:
      when.companies.length === 0 || matter.companyIds.some((id) => among(when.companies, id)),
    projects: among(when.projects, matter.projectId),
    languages: among(when.languages, matter.language),
    channels: among(when.channels, matter.channel),
  };
  return (Object.keys(fits) as (keyof typeof fits)[]).find((what) => !fits[what]);
};

const among = (wanted: readonly string[], found: string | null): boolean =>
  wanted.length === 0 || (found !== null && wanted.includes(found));

export type Choice = {
  /** Null: it waits in the team's queue. */
  chosen: Member | null;
  passed: { member: Member; because: PassedOver }[];
};

/** Who of a team gets it by this rule. `had` are those it was just taken from. */
export const memberFor = (
  rule: Rule,
  members: readonly Member[],
  had: ReadonlySet<string> = new Set(),
): Choice => {
  const passed: Choice["passed"] = [];
  const left: Member[] = [];
  for (const member of members) {
    const because = hindrance(rule, member, had);
    if (because) passed.push({ member, because });
    else left.push(member);
  }
  const [chosen = null] = left.toSorted(orders[rule.to]);
  return { chosen: rule.to === "queue" ? null : chosen, passed };
};

const hindrance = (
  { skill, most }: Rule,
  member: Member,
  had: ReadonlySet<string>,
): PassedOver | null => {
  if (member.hindered) return member.hindered;
  if (had.has(member.id)) return "had-it";
  if (skill !== "" && !member.skills.some((own) => sameWord(own, skill))) return "skill";
  return most !== null && member.open >= most ? "full" : null;
};

/** The same skill, however it is typed. */
const sameWord = (a: string, b: string): boolean => folded(a) === folded(b);
const folded = (word: string): string => word.normalize("NFKC").trim().toLowerCase();

type Order = (a: Member, b: Member) => number;
const inTurn: Order = (a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1);
const orders: Record<Rule["to"], Order> = {
  queue: () => 0,
  "in-turn": inTurn,
  "least-loaded": (a, b) => a.load - b.load || a.open - b.open || inTurn(a, b),
};
