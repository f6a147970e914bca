import type { House } from "../lib/house.ts";
import { maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { system } from "../people/index.ts";
import { setting } from "../settings/index.ts";
import type { Connection } from "./clients/client.ts";
import { clientOf } from "./clients/index.ts";
import { Trouble } from "./clients/trouble.ts";
import { nameOf } from "./connections.ts";
import { holdBack, isUnwell, isWell } from "./health.ts";
import { readIssue } from "./read.ts";
import { isLongUnsent, pauseWhileDown, readsAgainAfter, sendsAgain } from "./rule.ts";
import { sendLetter } from "./send.ts";
import {
  keepReadTrouble,
  keepSendTrouble,
  takeIssue,
  takeLetter,
  type Letter,
  type Linked,
} from "./store.ts";

const LONGEST = 50_000;

/** Each is reached by itself: none waits for another. */
export const trackerNames = (house: House): string[] => Object.keys(setting(house, "trackers"));

/**
 * Sends what waits for a tracker and reads what is due there. What a slow one has not taken after so many milliseconds
 * follows with the next look.
 */
export const reachTracker = async (
  house: House,
  tracker: string,
  longest = LONGEST,
): Promise<void> => {
  const connection = setting(house, "trackers")[tracker];
  if (connection) await reach(house, tracker, connection, Date.now() + longest);
};

const MOST_AT_ONCE = 300;

const reach = async (
  house: House,
  tracker: string,
  connection: Connection,
  until: number,
): Promise<void> => {
  const { db } = house;
  const client = clientOf(connection);
  for (let done = 0; done < MOST_AT_ONCE; done++) {
    const letter = await takeLetter(db, tracker);
    const issue = letter ? undefined : await takeIssue(db, tracker);
    try {
      if (letter) await sendLetter(house, connection, client, letter);
      else if (issue) await readIssue(house, connection, client, issue);
      else return;
      await isWell(db, tracker);
      if (letter?.kind === "comment") await tell(db, letter);
      else await tellOf(db, letter ?? issue, null);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      house.log.info({ err: error, tracker }, "a tracker did not do what was asked");
      if (letter) await missed(db, connection, letter, error);
      if (issue) await unread(db, issue, error);
      await tellOf(db, letter ?? issue, error.code);
      if (error.isOfTracker) return restAt(db, tracker, error);
      await isWell(db, tracker);
    }
    if (Date.now() >= until) return;
  }
};

type Tried = Pick<Letter | Linked, "defectId" | "trouble">;

/** Who has the defect on the screen sees how it fares in the tracker; the same trouble again is nothing new. */
const tellOf = async (db: Db, tried: Tried | undefined, trouble: string | null): Promise<void> => {
  if (tried && tried.trouble !== trouble) await tell(db, tried);
};
const tell = (db: Db, { defectId }: Tried): Promise<void> =>
  publish(db, system, "tracker.fared", { aboutId: defectId });

const missed = async (db: Db, connection: Connection, letter: Letter, trouble: Trouble) => {
  const begun = (Date.now() - Date.parse(letter.begunAt ?? "")) / 1000 || 0;
  await keepSendTrouble(db, letter, trouble, sendsAgain(trouble, letter.tries, begun));
  if (isLongUnsent(trouble, begun)) await tellWriter(db, connection, letter);
};

/** Once for each letter. */
const tellWriter = async (db: Db, connection: Connection, { id, defectId, writtenBy }: Letter) => {
  const told = await maybe(
    db,
    sql`
      select 1
      from events
      where about_id = ${defectId} and name = 'defect.issue-unsent' and data ->> 'letter' = ${id}`,
  );
  if (told) return;
  await publish(db, system, "defect.issue-unsent", {
    aboutId: defectId,
    data: { to: writtenBy, tracker: nameOf(connection), letter: id },
  });
};

const unread = (db: Db, issue: Linked, trouble: Trouble) =>
  keepReadTrouble(db, issue, trouble, readsAgainAfter(trouble, issue.tries + 1));

/** It is down: what else is due there would only fail too. */
const restAt = async (db: Db, tracker: string, trouble: Trouble): Promise<void> => {
  await isUnwell(db, tracker, trouble);
  const down = await maybe<{ seconds: number }>(
    db,
    sql`
      select extract(epoch from now() - trouble_at)::int as seconds
      from tracker_health
      where tracker = ${tracker}`,
  );
  await holdBack(db, tracker, pauseWhileDown(trouble, down?.seconds ?? 0));
};

/** Somebody changed how trackers are reached: what did not go before may go now. */
export const wakeTrackers = async ({ db }: House): Promise<void> => {
  await run(
    db,
    sql`
      update tracker_issues set due_at = now(), tries = 0
      where ended_at is null and key is not null and trouble is not null`,
  );
  await run(
    db,
    sql`
      update tracker_letters l set due_at = now()
      from tracker_issues i
      where i.id = l.issue_id and i.ended_at is null and l.sent_at is null and l.trouble is not null`,
  );
};
