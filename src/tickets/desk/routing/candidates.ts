import type { Reply } from "../../../lib/contract.ts";
import type { Api } from "../../../api.ts";

type Colleague = Pick<
  Reply<Api["GET /staff"]>["items"][number],
  "id" | "name" | "away" | "skills" | "readsRequests"
>;
type Load = Reply<Api["GET /tickets/loads"]>["items"][number];
/** The words of a request in which somebody's skill may show. */
type Subject = { title: string; tags: readonly string[] };

export type Candidate = {
  id: string;
  name: string;
  away: boolean;
  open: number;
  load: number;
  /** Those of his skills that the request speaks of. */
  knows: string[];
};

/** Who could have it, as one would ask around: who is here, who knows about it, who has least to do. */
export const candidatesFor = (
  { title, tags }: Subject,
  colleagues: readonly Colleague[],
  loads: readonly Load[],
): Candidate[] => {
  const about = [title, ...tags].join("\n").toLowerCase();
  const loadOf = new Map(loads.map((load) => [load.personId, load]));
  return colleagues
    .filter(({ readsRequests }) => readsRequests)
    .map(({ id, name, away, skills }) => ({
      id,
      name,
      away: away !== null,
      open: loadOf.get(id)?.open ?? 0,
      load: loadOf.get(id)?.load ?? 0,
      knows: skills.filter((skill) => speaksOf(about, skill)),
    }))
    .toSorted(
      (a, b) =>
        Number(a.away) - Number(b.away) || b.knows.length - a.knows.length || a.load - b.load,
    );
};

// "en" is a language, and part of many words.
const speaksOf = (about: string, skill: string): boolean => {
  const word = skill.toLowerCase();
  return /^[a-z\d]+$/.test(word)
    ? new RegExp(`(?<![a-z\\d])${word}(?![a-z\\d])`).test(about)
    : about.includes(word);
};
