import { attempt, inTransaction, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { followTracker, isDone, type Followed } from "../defects/index.ts";
import { system } from "../people/index.ts";
import type { Client, Connection, Issue } from "./clients/client.ts";
import { Trouble } from "./clients/trouble.ts";
import { meaningOf, nameOf } from "./connections.ts";
import { refOf } from "./ref.ts";
import { readsAgain } from "./rule.ts";
import { holdLinked, isTaken, keepRead, type Linked } from "./store.ts";
import { languageOf, sentenceIn } from "./words.ts";

/** Asks how an issue stands, and brings its defect there. */
export const readIssue = async (
  house: House,
  connection: Connection,
  client: Client,
  taken: Linked,
): Promise<void> => {
  if (taken.key === null) return;
  const issue = await client.read(taken.key);
  await inTransaction(house.db, async (db) => {
    const linked = await holdLinked(db, taken);
    if (!linked) return;
    if (issue.key !== linked.key && (await isTaken(db, linked, issue.key)))
      throw new Trouble("moved-away", issue.key);
    const meant = meaningOf(connection, issue.words);
    const stirred = linked.words.join("\n") !== issue.words.join("\n");
    const told =
      stirred || linked.version !== issue.version
        ? await follow(house, db, connection, { linked, issue, meant })
        : undefined;
    if (stirred && linked.goodAt !== null)
      await publish(db, system, "defect.issue-read", {
        aboutId: linked.defectId,
        data: {
          number: linked.number,
          tracker: nameOf(connection),
          issue: refOf(connection, issue.key),
          state: issue.words[0] ?? "",
          ...(told?.stays && { stays: told.stays }),
        },
      });
    const over = await isDone(db, linked.number);
    const again = readsAgain({ told: connection.webhookSecret !== "", open: issue.open, over });
    await keepRead(db, linked, issue, { meant, again });
  });
};

type Stay = NonNullable<Followed["stays"]> | "before";
type Seen = { linked: Linked; issue: Issue; meant: ReturnType<typeof meaningOf> };

const follow = async (
  house: House,
  db: Db,
  connection: Connection,
  { linked, issue, meant }: Seen,
): Promise<{ stays?: Stay } | undefined> => {
  // Open again after it was fixed, whatever the word for that is there.
  const again = linked.meant === "fixed" && meant !== "fixed" && issue.open;
  const to = again && meant === "stay" ? "in_fix" : meant;
  if (to === "stay") return undefined;
  // An old issue that was linked just now says nothing of this defect's fix: somebody has to look.
  if (linked.goodAt === null && to === "fixed") return { stays: "before" };
  const sentence = sentenceIn(languageOf(house));
  try {
    return await attempt(db, (db) =>
      followTracker(house, db, linked.number, {
        to,
        at: issue.changedAt,
        build: issue.version.slice(0, 100),
        notes: sentence(again ? "reopened" : "fixed-there", { tracker: nameOf(connection) }),
        again,
      }),
    );
  } catch (error) {
    // Not open to the desk here and now; the history says how it stands there.
    if (error instanceof Refusal) return { stays: "elsewhere" };
    throw error;
  }
};
