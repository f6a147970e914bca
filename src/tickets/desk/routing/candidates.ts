import type { Reply } from "../../../lib/contract.ts";
import { spokenOf } from "../../../lib/text.ts";
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
  const about = [title, ...tags].join("\n");
  const loadOf = new Map(loads.map((load) => [load.personId, load]));
  return colleagues
    .filter(({ readsRequests }) => readsRequests)
    .map(({ id, name, away, skills }) => ({
      id,
      name,
      away: away !== null,
      open: loadOf.get(id)?.open ?? 0,
      load: loadOf.get(id)?.load ?? 0,
      knows: spokenOf(about, skills),
    }))
    .toSorted(
      (a, b) =>
        Number(a.away) - Number(b.away) || b.knows.length - a.knows.length || a.load - b.load,
    );
};
