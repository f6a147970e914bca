import { run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { hatsOf, movesDay, movesOpen, releaseFlow, stateOf, type Move } from "../flows/index.ts";
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
  const { id, state: from, nominal, run: before } = release;
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
    data: {
      nominal,
      move: name,
      from,
      to: open.to,
      answers: counted,
      ...(movesDay.includes(name) && { before }),
    },
  });
  return counted;
};

/** The move of this name, if it is open to this person now. */
export const moveOpen = (release: Release, actor: Actor, name: string): Move => {
  const { state } = release;
  const open = openTo(release, actor).find(([each]) => each === name)?.[1];
  if (!open)
    throw new Refusal(409, "release.move-not-open", { state: stateOf(releaseFlow, state).label });
  return open;
};

/** What this person can do now; a hotfix leaves on the day of its defect, and moves with that. */
export const openTo = ({ state, nominal }: Release, actor: Actor): [string, Move][] =>
  movesOpen(releaseFlow, state, hatsOf(actor)).filter(
    ([name]) => nominal !== null || !movesDay.includes(name),
  );
