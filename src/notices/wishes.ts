import { businessTimeOf, calendarOf, minutesOf } from "../calendar/index.ts";
import { maybe, rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { setting } from "../settings/index.ts";
import { hourOf, type Quiet } from "./hour.ts";
import { kinds, type Kind, type Pace } from "./kinds.ts";

/** As a person chose it; `usual` where he did not. */
export type QuietKept = {
  mode: "usual" | "span" | "none";
  from: string | null;
  to: string | null;
};

export const quietOf = async (db: Db, personId: string): Promise<QuietKept> =>
  (await maybe<QuietKept>(
    db,
    sql`select mode, quiet_from as from, quiet_to as to from quiet_hours where person_id = ${personId}`,
  )) ?? { mode: "usual", from: null, to: null };

/** How fast a person wants to hear of a kind. */
export const paceOf = async (db: Db, personId: string, kind: Kind): Promise<Pace> => {
  const { paces, usual } = kinds[kind];
  const chosen = await maybe<{ pace: Pace }>(
    db,
    sql`select pace from notice_paces where person_id = ${personId} and kind = ${kind}`,
  );
  const known: readonly Pace[] = paces;
  return chosen && known.includes(chosen.pace) ? chosen.pace : usual;
};

/** When a letter that comes due now goes out to a person, by his pace and his quiet hours. */
export const hourFor = async (
  house: House,
  personId: string,
  pace: Pace,
  side: "staff" | "contact",
  now = Date.now(),
): Promise<number> => {
  const { mode, from, to } = await quietOf(house.db, personId);
  const quiet =
    mode === "span"
      ? { mode, from: minutesOf(from ?? ""), to: minutesOf(to ?? "") }
      : mode === "none"
        ? ({ mode } as const)
        : side === "staff"
          ? await outsideTeams(house, personId)
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
