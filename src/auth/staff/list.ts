import type { z } from "zod";
import { rows, sql, type Db } from "../../lib/db.ts";
import { permissionsOfStaff, type Role } from "../../people/index.ts";
import type { StaffList } from "../schema.ts";

type Colleague = z.output<typeof StaffList>["items"][number];
type Row = Omit<Colleague, "away" | "readsRequests" | "roles"> & { roles: Role[] } & {
  awaySince: string | null;
  awayNote: string | null;
};

/** Colleagues by name; with those who have left only when asked for. */
export const listStaff = async (db: Db, { ended }: { ended: boolean }): Promise<Colleague[]> => {
  const found = await rows<Row>(
    db,
    sql`
      select p.id, p.name, s.roles, s.skills, s.away_since, s.away_note, s.totp_since is not null as totp,
        (select min(i.value) from identities i where i.person_id = p.id and i.kind = 'email') as email,
        array(select m.team_id from team_members m where m.person_id = p.id) as team_ids,
        case
          when p.ended_at is not null then 'ended'
          when s.password_hash is null and not exists (
            select from identities i where i.person_id = p.id and i.kind = 'oidc') then 'invited'
          else 'active'
        end as state
      from staff s
      join people p on p.id = s.person_id
      where ${ended} or p.ended_at is null
      order by p.name, p.id`,
  );
  return found.map(({ awaySince, awayNote, ...colleague }) => ({
    ...colleague,
    readsRequests: permissionsOfStaff(colleague.roles).has("tickets.read"),
    away: awaySince === null ? null : { since: awaySince, note: awayNote ?? "" },
  }));
};
