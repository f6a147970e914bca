import { rows, run, sql, type Db } from "../lib/db.ts";
import { positionText, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { sendMail } from "../settings/index.ts";
import { composed, gathered, type Composed } from "./compose.ts";
import type { Kind } from "./kinds.ts";

/** A letter that is owed to an address; `name` is its template, or what the bell said. */
export type Owed = {
  address: string;
  personId: string | null;
  kind: Kind;
  name: string;
  /** When it goes, in milliseconds since 1970; absent: now, and alone. */
  at?: number;
};

/** Puts a letter down, once for an event and an address. */
export const post = (
  db: Db,
  event: Event,
  { address, personId, kind, name, at }: Owed,
): Promise<number> =>
  run(
    db,
    sql`
      insert into letters (cause, address, person_id, kind, name, due_at, gathered)
      values (${positionText(event)}, ${address}, ${personId}, ${kind}, ${name},
        ${at === undefined ? sql`now()` : new Date(at).toISOString()}, ${at !== undefined})
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
const due = sql`
  (outcome = 'waiting' and due_at <= now() or outcome = 'taken' and at < now() - interval '10 minutes')`;

/** Sends what has come due, whichever worker comes first; what lay through a standstill goes as one letter to each. */
export const sendDue = async (house: House): Promise<void> => {
  const waiting = await rows<{ address: string }>(
    house.db,
    sql`select distinct address from letters where ${due}`,
  );
  for (const { address } of waiting) await sendTo(house, address);
};

/** Sends to one address what is due, or only what follows from one event. */
export const sendTo = async (house: House, address: string, event?: Event): Promise<void> => {
  const taken = await take(house.db, address, event && positionText(event));
  const together = taken.filter(({ gathered }) => gathered);
  for (const letter of taken) if (!letter.gathered) await send(house, [letter]);
  if (together.length > 0) await send(house, together);
};

// Whoever takes a letter has it: another worker finds it taken. One who dies while writing gives it back after ten minutes.
const take = (db: Db, address: string, cause?: string): Promise<Waiting[]> =>
  rows<Waiting>(
    db,
    sql`
      update letters
      set outcome = 'taken', tries = tries + 1, at = now()
      where address = ${address} and ${due} ${cause ? sql`and cause = ${cause}` : sql``}
      returning cause, address, person_id, name, gathered, tries`,
  );

type Outcome = "handed" | "sent" | "refused" | "dropped" | "failed" | "waiting";

const send = async (house: House, letters: readonly Waiting[]): Promise<void> => {
  const [{ address, tries }] = letters as [Waiting, ...Waiting[]];
  const words: Composed[] = [];
  for (const letter of letters) {
    const found = await composed(house, letter);
    if (found) words.push(found);
  }
  const [first] = words;
  if (!first) return note(house.db, letters, "dropped");
  const { language, subject, text } = words.length === 1 ? first : gathered(house, words);
  // From here on a worker that dies may have sent it: better that one is looked for than that one comes twice.
  await note(house.db, letters, "handed");
  const outcome = await sendMail(house, { to: address, language, subject, text }).then(
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
  await note(house.db, letters, outcome);
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

const refusedForGood = (error: unknown): boolean =>
  ((error as { responseCode?: number }).responseCode ?? 0) >= 500;
