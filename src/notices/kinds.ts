import type { Actor, Permission } from "../people/index.ts";

/** How fast one wants to hear: by the bell alone, by a letter at once or gathered, or not at all. */
export type Pace = "desk" | "now" | "hourly" | "daily" | "off";
export const paces = ["desk", "now", "hourly", "daily", "off"] as const satisfies Pace[];

type About = {
  side: "staff" | "contact";
  /** Nobody else is told of it, so nobody else is asked. */
  may?: Permission;
  usual: Pace;
  paces: readonly Pace[];
};

const ofStaff = (usual: Pace, paces: readonly Pace[], may: Permission = "tickets.note"): About => ({
  side: "staff",
  may,
  usual,
  paces,
});
const ofContact = (...paces: readonly Pace[]): About => ({ side: "contact", usual: "now", paces });
/** Comes at once, whatever is chosen and whatever the hour: what people ask for, or must be able to show. */
const must: readonly Pace[] = ["now"];

/** What notices are about, as people choose among them: how they come unless chosen otherwise, and what can be chosen. */
export const kinds = {
  assigned: ofStaff("hourly", ["desk", "now", "hourly", "daily"]),
  mentioned: ofStaff("hourly", ["desk", "now", "hourly", "daily"]),
  answered: ofStaff("desk", ["desk", "now", "hourly", "daily", "off"]),
  urgent: ofStaff("now", ["desk", "now"]),
  clock: ofStaff("now", ["desk", "now", "hourly", "daily"]),
  waiting: ofStaff("hourly", ["desk", "now", "hourly", "daily"]),
  queue: ofStaff("desk", ["desk", "now", "hourly", "off"], "tickets.assign"),
  defect: ofStaff("hourly", ["desk", "now", "hourly", "daily", "off"], "defects.read"),
  rated: ofStaff("desk", ["desk", "now", "daily", "off"]),
  people: ofStaff("daily", ["desk", "now", "daily"], "bindings.read"),
  calendar: ofStaff("daily", ["desk", "now", "daily"], "calendar.write"),
  receipt: ofContact(...must),
  answer: ofContact(...must),
  identity: ofContact(...must),
  // A fix that did not come is told the same day (R66).
  missed: ofContact(...must),
  dates: ofContact("now", "hourly", "daily"),
  reminder: ofContact("now", "daily"),
  progress: ofContact("now", "hourly", "daily", "off"),
  survey: ofContact("now", "off"),
} satisfies Record<string, About>;

export type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];

/** Nothing can be chosen of it. */
export const isMust = (kind: Kind): boolean => kinds[kind].paces.length === 1;
/** What a person is told of at all. */
export const kindsFor = ({ kind: side, permissions }: Actor): Kind[] =>
  kindNames.filter((name) => {
    const about: About = kinds[name];
    return about.side === side && (!about.may || permissions.has(about.may));
  });
