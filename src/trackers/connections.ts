import type { House } from "../lib/house.ts";
import { notFound } from "../lib/refusal.ts";
import { setting } from "../settings/index.ts";
import type { Connection } from "./clients/client.ts";
import type { Meaning } from "./schema.ts";

const kindNames: Record<Connection["kind"], string> = {
  gitlab: "GitLab",
  github: "GitHub",
  jira: "Jira",
  zentao: "禅道",
};

/** How people call a tracker. */
export const nameOf = ({ name, kind, project }: Connection): string =>
  name || `${kindNames[kind]} ${project}`;

export const connectionOf = (house: House, id: string): Connection | undefined => {
  const all = setting(house, "trackers");
  return Object.hasOwn(all, id) ? all[id] : undefined;
};
export const mustConnect = (house: House, id: string): Connection =>
  connectionOf(house, id) ?? notFound("tracker");

// What each kind of tracker says by itself; everything that a team adds is in the settings.
const usual: Record<Connection["kind"], Record<string, Meaning>> = {
  gitlab: { closed: "fixed" },
  github: { closed: "fixed", not_planned: "stay", duplicate: "stay" },
  jira: { indeterminate: "in_fix", done: "fixed" },
  zentao: { confirmed: "accepted", fixed: "fixed" },
};
// Jira calls all of it done; only some of it is a fix.
const noFix = /^(won.?t|will not|cannot|duplicate|declined|not a bug|不|重复|无法|拒绝)/i;

/** What a tracker's words mean here; the first word that means anything counts. */
export const meaningOf = (
  { kind, states }: Pick<Connection, "kind" | "states">,
  words: readonly string[],
): Meaning => {
  const known = new Map(
    Object.entries({ ...usual[kind], ...states }).map(([word, meaning]) => [
      word.toLowerCase(),
      meaning,
    ]),
  );
  for (const word of words) {
    const meaning = known.get(word.toLowerCase());
    if (meaning) return meaning;
    if (kind === "jira" && noFix.test(word)) return "stay";
  }
  return "stay";
};
