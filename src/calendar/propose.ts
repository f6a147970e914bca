import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import type { Day } from "../lib/day.ts";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { publish, type Doer } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import type { z } from "zod";
import { compareYear } from "./compare.ts";
import { checkProposal, readHolidayFile, type Proposal } from "./notice.ts";
import type { YearBody } from "./schema.ts";
import { beginChange } from "./store.ts";
import { namedHoliday } from "./years.ts";

type Body = z.output<typeof YearBody>;

/** What a year would change, without keeping anything. */
export const tryYear = (house: House, language: Language, body: Body) => {
  const proposal = proposalFrom(body);
  checkProposal(proposal);
  return compareYear(house, language, proposal);
};

export const proposeYear = async (db: Db, by: Doer, body: Body): Promise<{ id: string }> => {
  const proposal = proposalFrom(body);
  checkProposal(proposal);
  const { year, notice, holidays } = proposal;
  return inTransaction(db, async (db) => {
    await beginChange(db);
    const open = await maybe(
      db,
      sql`select from calendar_years where year = ${year} and state = 'proposed'`,
    );
    if (open)
      throw new Refusal(
        409,
        "calendar.year-proposed",
        { year },
        { year: "calendar.year-proposed" },
      );
    const id = newId();
    await run(
      db,
      sql`
        insert into calendar_years (id, year, notice, holidays, proposed_by)
        values (${id}, ${year}, ${notice}, ${JSON.stringify(holidays)}, ${by.id})`,
    );
    await publish(db, by, "calendar.year-proposed", { aboutId: id, data: { year, notice } });
    return { id };
  });
};

/** The second person read the same in the notice: from now on the year counts, in place of the one before. */
export const confirmYear = (db: Db, by: Doer, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await beginChange(db);
    const { year, notice, holidays, proposedBy } = await openProposal(db, id);
    if (proposedBy === by.id) throw new Refusal(403, "calendar.second-person");
    // Once more: the rules may have been made stricter since it was proposed.
    checkProposal({ year, notice, holidays });
    await run(
      db,
      sql`update calendar_years set state = 'replaced' where year = ${year} and state = 'confirmed'`,
    );
    await decide(db, by, { id, state: "confirmed", reason: null });
    await publish(db, by, "calendar.year-confirmed", {
      aboutId: id,
      data: { year, notice, proposedBy },
    });
  });

/** Not what the notice says; the proposer may take his own back in the same way. */
export const refuseYear = (db: Db, by: Doer, id: string, reason: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await beginChange(db);
    const { year, proposedBy } = await openProposal(db, id);
    await decide(db, by, { id, state: "refused", reason });
    await publish(db, by, "calendar.year-refused", {
      aboutId: id,
      data: { year, reason, proposedBy },
    });
  });

const decide = (
  db: Db,
  by: Doer,
  { id, state, reason }: { id: string; state: string; reason: string | null },
) =>
  run(
    db,
    sql`
      update calendar_years
      set state = ${state}, decided_by = ${by.id}, decided_at = now(), reason = ${reason}
      where id = ${id}`,
  );

type Open = Proposal & { proposedBy: string };
/** Somebody may have been faster: his decision stands. */
const openProposal = async (db: Db, id: string): Promise<Open> => {
  const found = await maybe<Open & { state: string }>(
    db,
    sql`select year, notice, holidays, state, proposed_by from calendar_years where id = ${id}`,
  );
  if (!found) return notFound("calendar-year");
  if (found.state !== "proposed") throw new Refusal(409, "calendar.year-decided");
  return found;
};

/** A proposal as it was written down, for the second person to compare. */
export const checkOf = async (db: Db, house: House, language: Language, id: string) => {
  const found = await maybe<Proposal>(
    db,
    sql`select year, notice, holidays from calendar_years where id = ${id}`,
  );
  return compareYear(house, language, found ?? notFound("calendar-year"));
};

const proposalFrom = ({ notice, year, holidays, file }: Body): Proposal => {
  if (file) {
    const read = readHolidayFile(file);
    return { ...read, notice: notice || read.notice };
  }
  if (year === undefined) return missing("year");
  if (!holidays) return missing("holidays");
  return {
    year,
    notice,
    holidays: holidays.map(({ name, from, to, work }) => ({
      name: namedHoliday(name),
      from: from as Day,
      to: to as Day,
      work: work as Day[],
    })),
  };
};

const missing = (field: string): never => {
  throw new Refusal(400, "input.required", {}, { [field]: "input.required" });
};
