import { run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { hatsOf, movesOpen, releaseFlow, stateOf, type Move } from "../flows/index.ts";
import type { Actor } from "../people/index.ts";
import { checkAnswers, type Answers } from "../tickets/index.ts";
import type { Release } from "./store.ts";

/** The only place where a release changes its state. It is held by the caller. Answers what counted of the answers. */
export const step = async (
  db: Db,
  actor: Actor,
  release: Release,
  name: string,
  answers: Answers = {},
): Promise<Answers> => {
  const { id, state: from, nominal } = release;
  const open = moveOpen(release, actor, name);
  const counted = checkAnswers(open, answers);
  await run(
    db,
    sql`
      update releases
      set state = ${open.to}, run = ${release.run}, facts = facts || ${JSON.stringify(counted)}::jsonb
        ${from === open.to ? sql`` : sql`, state_since = now()`}
        ${open.to === "published" ? sql`, published_at = now()` : sql``}
      where id = ${id}`,
  );
  release.state = open.to;
  release.facts = { ...release.facts, ...counted };
  await publish(db, actor, "release.moved", {
    aboutId: id,
    data: { nominal, move: name, from, to: open.to, answers: counted },
  });
  return counted;
};

/** The move of this name, if it is open to this person now. */
export const moveOpen = ({ state }: Release, actor: Actor, name: string): Move => {
  const open = movesOpen(releaseFlow, state, hatsOf(actor)).find(([each]) => each === name)?.[1];
  if (!open)
    throw new Refusal(409, "release.move-not-open", { state: stateOf(releaseFlow, state).label });
  return open;
};
