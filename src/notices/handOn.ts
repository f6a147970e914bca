import { rows, run, sql, type Db } from "../lib/db.ts";
import { eventAt } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { happened } from "./happened.ts";
import type { Kind } from "./kinds.ts";
import { owedTo, staying, type Owed } from "./owed.ts";
import { askOnce } from "./survey.ts";
import { readersOf } from "./wishes.ts";

type Left = { cause: string; address: string; personId: string; kind: Kind };

/**
 * Letters that wait for who was merged into another go to the one who stays, to his address and by his choices; only
 * once the requests are his too, since before that he may not read them.
 */
export const handOnLetters = async (house: House): Promise<void> => {
  const { db } = house;
  const left = await rows<Left>(
    db,
    sql`
      select l.cause, l.address, l.person_id, l.kind
      from letters l
      join people p on p.id = l.person_id and p.merged_into is not null
      where (l.outcome = 'waiting' or l.outcome = 'taken' and l.at < now() - interval '10 minutes')
        and not exists (select from tickets t where t.requester_id = p.id)`,
  );
  for (const letter of left) await handOn(house, letter);
};

const handOn = async (house: House, letter: Left): Promise<void> => {
  const { db } = house;
  const event = await eventAt(db, letter.cause);
  const reader = await staying(db, letter.personId);
  const [wishes] = await readersOf(db, [reader]);
  const owed =
    event && wishes && (await owedTo(house, wishes, letter.kind, await happened(db, event)));
  const moved =
    owed &&
    (letter.kind === "survey"
      ? await askOnce(db, reader, (db) => address(db, letter, owed))
      : await address(db, letter, owed));
  if (!moved)
    await run(
      db,
      sql`
        update letters set outcome = 'dropped', at = now()
        where cause = ${letter.cause} and address = ${letter.address} and person_id = ${letter.personId}`,
    );
};

// Where he is told of the same already, once is enough.
const address = (db: Db, { cause, address, personId }: Left, owed: Omit<Owed, "name">) =>
  run(
    db,
    sql`
      update letters l
      set address = ${owed.address}, person_id = ${owed.personId}, outcome = 'waiting', tries = 0,
        due_at = ${owed.at === undefined ? sql`now()` : new Date(owed.at).toISOString()},
        gathered = ${owed.at !== undefined && owed.kind !== "dates"}
      where cause = ${cause} and address = ${address} and person_id = ${personId}
        and not exists (
          select from letters o
          where o.cause = l.cause and o.address = ${owed.address} and o.person_id is distinct from l.person_id
        )`,
  );
