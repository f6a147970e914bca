import { businessTimeOf, calendarOf, minutesOf } from "../calendar/index.ts";
import { rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { setting } from "../settings/index.ts";
import { hourOf, type Quiet } from "./hour.ts";
import { kinds, type Kind, type Pace } from "./kinds.ts";

/** As a person chose it; `usual` where he did not. */
type QuietKept = {
  mode: "usual" | "span" | "none";
  from: string | null;
  to: string | null;
};

/** How a person wants to hear of a kind; for one who was merged into another, how that one does. */
export type Wish = {
  personId: string;
  /** Who reads it. */
  readerId: string;
  /** His proven address, if he has one and is still with us. */
  address: string | null;
  pace: Pace;
  quiet: QuietKept;
};

/** Of each person who is known, in the order they were asked for. */
export const wishesOf = async (
  db: Db,
  personIds: readonly string[],
  kind: Kind,
): Promise<Wish[]> => {
  const found = await rows<
    Pick<Wish, "personId" | "readerId" | "address"> & QuietKept & { pace: Pace | null }
  >(
    db,
    sql`
      select p.id as person_id, r.id as reader_id, i.value as address, c.pace,
        coalesce(q.mode, 'usual') as mode, q.quiet_from as from, q.quiet_to as to
      from unnest(${personIds}::uuid[]) with ordinality as asked (id, place)
      join people p on p.id = asked.id
      join people r on r.id = coalesce(p.merged_into, p.id)
      left join notice_paces c on c.person_id = r.id and c.kind = ${kind}
      left join quiet_hours q on q.person_id = r.id
      left join lateral (
        select value
        from identities
        where person_id = r.id and kind = 'email' and proven_at is not null
        order by proven_at
        limit 1
      ) i on r.ended_at is null
      order by asked.place`,
  );
  const { paces, usual } = kinds[kind];
  const known: readonly Pace[] = paces;
  return found.map(({ pace, mode, from, to, ...person }) => ({
    ...person,
    pace: pace && known.includes(pace) ? pace : usual,
    quiet: { mode, from, to },
  }));
};

/** When a letter that comes due now goes out to a person, by his pace and his quiet hours. */
export const hourFor = async (
  house: House,
  { readerId, pace, quiet: { mode, from, to } }: Wish,
  side: "staff" | "contact",
  now: number,
): Promise<number> => {
  const quiet =
    mode === "span"
      ? { mode, from: minutesOf(from ?? ""), to: minutesOf(to ?? "") }
      : mode === "none"
        ? ({ mode } as const)
        : side === "staff"
          ? await outsideTeams(house, readerId)
          : outsideDay(house);
  const gatherAt = minutesOf(setting(house, "notices").gatherAt);
  return hourOf(now, pace, { quiet, gatherAt, zone: setting(house, "vendor").timeZone });
};

/** A colleague is not written to while all of his teams are off. */
const outsideTeams = async (house: House, personId: string): Promise<Quiet> => {
  const teams = await rows<{ teamId: string }>(
    house.db,
    sql`select team_id from team_members where person_id = ${personId}`,
  );
  const calendar = calendarOf(house);
  const hours = teams.map(({ teamId }) => calendar.time(teamId));
  return { mode: "outside", hours: hours.length > 0 ? hours : [calendar.time()] };
};

const outsideDay = (house: House): Quiet => {
  const { on, from, to } = setting(house, "notices").quiet;
  if (!on) return { mode: "none" };
  const hours = { spans: [[minutesOf(to), minutesOf(from)]] as const };
  const { timeZone } = setting(house, "vendor");
  return {
    mode: "outside",
    hours: [businessTimeOf(calendarOf(house).workdays(), hours, timeZone)],
  };
};
