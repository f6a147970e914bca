import { calendarOf } from "../calendar/index.ts";
import { rows, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publishOfMany } from "../lib/publish.ts";
import { system } from "../people/index.ts";

/** R&D says within a business day whether it is one (AK, flows.md §0.2). */
export const answerBy = (house: House, since: string): string => {
  const calendar = calendarOf(house);
  const time = calendar.time(calendar.trainTeam);
  return new Date(time.add(Date.parse(since), time.dayMinutes)).toISOString();
};

/** What R&D has not answered by then rings once, for them and for those who lead; asked anew, it counts anew. */
export const ringUnanswered = async (house: House, now = Date.now()): Promise<void> => {
  const open = await rows<{ id: string; number: number; stateSince: string }>(
    house.db,
    sql`
      select d.id, d.number, d.state_since
      from defects d
      where d.state = 'open' and not exists (
        select from events e
        where e.about_id = d.id and e.name = 'defect.unanswered' and e.at >= d.state_since
      )
      order by d.number`,
  );
  const late = open.filter(({ stateSince }) => Date.parse(answerBy(house, stateSince)) <= now);
  await publishOfMany(
    house.db,
    system,
    "defect.unanswered",
    late.map(({ id, number }) => ({ aboutId: id, data: { number } })),
  );
};
