import { rows, sql, type Db } from "../../lib/db.ts";
import { permissionsOfStaff, type Role } from "../../people/index.ts";
import { readsRequests } from "../sight.ts";
import type { Member } from "./choose.ts";

/** What an open request weighs: four of the least are one of the worst. */
const weight = sql`5 - right(t.severity, 1)::int`;

/** How much each colleague has to do: his open requests, and what they weigh. */
const loads = sql`
  select count(*) as open, coalesce(sum(${weight}), 0) as load
  from tickets t
  where t.assignee_id = p.id and t.open`;

type Row = Omit<Member, "hindered"> & { roles: Role[]; away: boolean; invited: boolean };

/** Those of a team, by name, and what hinders each in requests of this flow. `held`: nobody goes away or leaves until the end of the transaction. */
export const membersOf = async (
  db: Db,
  { teamId, flow, held = false }: { teamId: string; flow: string; held?: boolean },
): Promise<Member[]> => {
  const found = await rows<Row>(
    db,
    sql`
      select p.id, p.name, s.roles, s.skills, s.away_since is not null as away,
        s.password_hash is null and not exists (
          select from identities i where i.person_id = p.id and i.kind = 'oidc') as invited,
        l.open, l.load,
        coalesce((
          select r.turn from routing_turns r where r.team_id = m.team_id and r.person_id = p.id
        ), 0) as turn
      from team_members m
      join staff s on s.person_id = m.person_id
      join people p on p.id = m.person_id and p.ended_at is null
      cross join lateral (${loads}) l
      where m.team_id = ${teamId}
      order by p.name, p.id
      ${held ? sql`for share of s, p` : sql``}`,
  );
  return found.map(({ roles, away, invited, ...member }) => ({
    ...member,
    hindered: !readsRequests(permissionsOfStaff(roles), flow)
      ? "no-right"
      : invited
        ? "invited"
        : away
          ? "away"
          : null,
  }));
};

/** What everybody has to do, for whoever chooses one of them. */
export const listLoads = (db: Db): Promise<{ personId: string; open: number; load: number }[]> =>
  rows(
    db,
    sql`
      select p.id as person_id, l.open, l.load
      from staff s
      join people p on p.id = s.person_id and p.ended_at is null
      cross join lateral (${loads}) l`,
  );
