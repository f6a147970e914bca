import { createHash } from "node:crypto";
import { rows, run, sql, type Db } from "../lib/db.ts";
import { positionText, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { sendMail, takesMail } from "../settings/index.ts";
import { composed, gathered, type Composed } from "./compose.ts";
import { handOnLetters } from "./handOn.ts";
import type { Owed } from "./owed.ts";
import { askOnce } from "./survey.ts";

/** A letter that follows from an event. */
export type Due = { event: Event; owed: Owed };

/** Puts letters down, once for an event and an address. */
export const post = async (db: Db, due: readonly Due[]): Promise<void> => {
  const surveys = due.filter(({ owed }) => owed.kind === "survey" && owed.personId);
  for (const survey of surveys) await askOnce(db, survey.owed.personId!, (db) => put(db, [survey]));
  const others = due.filter((each) => !surveys.includes(each));
  if (others.length > 0) await put(db, others);
};

// A day that moves is told with its reason, so each alone.
const put = (db: Db, due: readonly Due[]): Promise<number> =>
  run(
    db,
    sql`
      insert into letters (cause, address, person_id, kind, name, due_at, gathered)
      select d.cause, d.address, d.person_id, d.kind, d.name, coalesce(d.due_at, now()),
        d.due_at is not null and d.kind <> 'dates'
      from unnest(
        ${due.map(({ event }) => positionText(event))}::text[],
        ${due.map(({ owed }) => owed.address)}::text[],
        ${due.map(({ owed }) => owed.personId)}::uuid[],
        ${due.map(({ owed }) => owed.kind)}::text[],
        ${due.map(({ owed }) => owed.name)}::text[],
        ${due.map(({ owed: { at } }) => (at === undefined ? null : new Date(at).toISOString()))}::timestamptz[]
      ) with ordinality as d (cause, address, person_id, kind, name, due_at, place)
      order by d.place
      on conflict do nothing`,
  );

export type Waiting = {
  cause: string;
  address: string;
  personId: string | null;
  name: string;
  gathered: boolean;
  tries: number;
};

const LAST_TRY = 12;
const LANES = 8;
const due = sql`
  (outcome = 'waiting' and due_at <= now() or outcome = 'taken' and at < now() - interval '10 minutes')
  and not exists (select from people p where p.id = letters.person_id and p.merged_into is not null)`;

/** Sends what has come due, whichever worker comes first; what lay through a standstill goes as one letter to each. */
export const sendDue = async (house: House): Promise<void> => {
  await handOnLetters(house);
  if (!takesMail(house)) return giveUp(house.db);
  const waiting = await rows<{ address: string }>(
    house.db,
    sql`select distinct address from letters where ${due}`,
  );
  // Some at once, so that an address whose server is slow keeps few of the others waiting.
  const addresses = waiting.values();
  const lane = async () => {
    for (const { address } of addresses)
      await sendTo(house, address).catch((err: unknown) =>
        house.log.error({ err, to: address }, "letters to an address could not be sent"),
      );
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

/** Without a mailbox letters wait for one; what is older than three days would only bewilder its reader. */
const giveUp = async (db: Db): Promise<void> => {
  await run(
    db,
    sql`
      update letters set outcome = 'failed', at = now()
      where outcome = 'waiting' and due_at < now() - interval '3 days'`,
  );
};

const sendTo = async (house: House, address: string): Promise<void> => {
  const taken = await take(house.db, address);
  const together = taken.filter(({ gathered }) => gathered);
  for (const letter of taken) if (!letter.gathered) await send(house, [letter]);
  if (together.length > 0) await send(house, together);
};

// Whoever takes a letter has it: another worker finds it taken. One who dies while writing gives it back after ten minutes.
const take = async (db: Db, address: string): Promise<Waiting[]> => {
  const taken = await rows<Waiting & { tx: string; seq: string }>(
    db,
    sql`
      update letters
      set outcome = 'taken', tries = tries + 1, at = now()
      where address = ${address} and ${due}
      returning cause, address, person_id, name, gathered, tries, split_part(cause, '.', 1) as tx,
        split_part(cause, '.', 2) as seq`,
  );
  return taken.toSorted(
    (a, b) => Number(BigInt(a.tx) - BigInt(b.tx)) || Number(a.seq) - Number(b.seq),
  );
};

type Outcome = "handed" | "sent" | "refused" | "dropped" | "failed" | "waiting";

const send = async (house: House, letters: readonly Waiting[]): Promise<void> => {
  const [{ address, tries }] = letters as [Waiting, ...Waiting[]];
  const words: Composed[] = [];
  const written: Waiting[] = [];
  for (const letter of letters) {
    try {
      const found = await composed(house, letter);
      if (found) words.push(found);
      written.push(letter);
    } catch (err) {
      // One that cannot be written holds up none of the others.
      house.log.error({ err, to: address, cause: letter.cause }, "a letter could not be written");
      await note(house.db, [letter], tries >= LAST_TRY ? "failed" : "waiting");
    }
  }
  const [first] = words;
  if (!first) return drop(house.db, written);
  const { language, subject, text } = words.length === 1 ? first : gathered(house, words);
  // From here on a worker that dies may have sent it: better that one is looked for than that one comes twice.
  if (!(await hand(house.db, written))) return;
  const id = createHash("sha256")
    .update(written.map(({ cause }) => cause).join())
    .update(address);
  const letter = { to: address, language, subject, text, id: id.digest("hex").slice(0, 40) };
  const outcome = await sendMail(house, letter).then(
    (): Outcome => "sent",
    (err: unknown): Outcome => {
      const fate = refusedForGood(err) ? "refused" : tries >= LAST_TRY ? "failed" : "waiting";
      house.log[fate === "failed" ? "error" : "warn"](
        { err, to: address, tries, outcome: fate },
        "a letter did not go out",
      );
      return fate;
    },
  );
  await note(house.db, written, outcome);
};

/** Whether they are still ours: who was too slow for ten minutes finds them taken by another. */
const hand = async (db: Db, letters: readonly Waiting[]): Promise<boolean> => {
  const handed = await rows<{ cause: string }>(
    db,
    sql`
      update letters l
      set outcome = 'handed', at = now()
      from unnest(${letters.map(({ cause }) => cause)}::text[], ${letters.map(({ tries }) => tries)}::int[])
        as mine (cause, tries)
      where l.address = ${letters[0]?.address} and l.cause = mine.cause and l.tries = mine.tries
        and l.outcome = 'taken'
      returning l.cause`,
  );
  return handed.length === letters.length;
};

// Whoever was merged into another meanwhile has nothing to read any more; the other has.
const drop = async (db: Db, letters: readonly Waiting[]): Promise<void> => {
  const merged = await rows<{ id: string }>(
    db,
    sql`
      select id from people
      where id = any(${letters.map(({ personId }) => personId)}::uuid[]) and merged_into is not null`,
  );
  const isMerged = ({ personId }: Waiting) => merged.some(({ id }) => id === personId);
  await note(db, letters.filter(isMerged), "waiting");
  await note(
    db,
    letters.filter((letter) => !isMerged(letter)),
    "dropped",
  );
};

/** What a mail server refuses for good is not tried again; the rest is, with growing pauses. */
const note = async (db: Db, letters: readonly Waiting[], outcome: Outcome): Promise<void> => {
  await run(
    db,
    sql`
      update letters
      set outcome = ${outcome}, at = now(),
        due_at = case
          when ${outcome} = 'waiting' then now() + least(interval '1 minute' * 2 ^ tries, interval '1 hour')
          else due_at
        end
      where address = ${letters[0]?.address} and cause = any(${letters.map(({ cause }) => cause)}::text[])`,
  );
};

// The letter or its address, that is; a password that expired is mended, and then it goes.
const refusedForGood = (error: unknown): boolean => {
  const { code = "", responseCode = 0 } = error as { code?: string; responseCode?: number };
  return responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
};
