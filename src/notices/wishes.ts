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

/** Who reads what is written to a person, and when not. */
export type Reader = {
  personId: string;
  /** Himself, or into whom he was merged. */
  readerId: string;
  /** His proven address, if he has one and is still with us. */
  address: string | null;
  quiet: QuietKept;
  /** How fast he wants to hear of a kind, where he chose. */
  chosen: Partial<Record<Kind, Pace>>;
};

/** Each person who is known, in the order they were asked for. */
export const readersOf = async (db: Db, personIds: readonly string[]): Promise<Reader[]> => {
  const found = await rows<Omit<Reader, "quiet"> & QuietKept>(
    db,
    sql`
      select p.id as person_id, r.id as reader_id, i.value as address, coalesce(q.mode, 'usual') as mode,
        q.quiet_from as from, q.quiet_to as to, coalesce(c.paces, '{}') as chosen
      from unnest(${personIds}::uuid[]) with ordinality as asked (id, place)
      join people p on p.id = asked.id
      join people r on r.id = coalesce(p.merged_into, p.id)
      left join quiet_hours q on q.person_id = r.id
      left join lateral (
        select json_object_agg(kind, pace) as paces
        from notice_paces
        where person_id = r.id
      ) c on true
      left join lateral (
        select value
        from identities
        where person_id = r.id and kind = 'email' and proven_at is not null
        order by proven_at
        limit 1
      ) i on r.ended_at is null
      order by asked.place`,
  );
  return found.map(({ mode, from, to, ...person }) => ({ ...person, quiet: { mode, from, to } }));
};

/** How fast a person wants to hear of a kind. */
export const paceOf = ({ chosen }: Reader, kind: Kind): Pace => {
  const { paces, usual } = kinds[kind];
  const known: readonly Pace[] = paces;
  const pace = chosen[kind];
  return pace && known.includes(pace) ? pace : usual;
};

/** When a letter that comes due now goes out to a person, by his pace and his quiet hours. */
export const hourFor = async (
  house: House,
  { readerId, quiet: { mode, from, to } }: Reader,
  { side, pace, now }: { side: "staff" | "contact"; pace: Pace; now: number },
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
