import { maybe, one, sql, type Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { isPresent, shownAs, type Contact, type Staff, type Visitor } from "../../people/index.ts";
import { presentVendor, setting } from "../../settings/index.ts";
import type { SessionView } from "../schema.ts";
import type { App } from "../sessions.ts";

/** Who is here, with everything a front end draws itself by. */
export const presentSession = async (
  db: Db,
  house: House,
  actor: Staff | Contact | Visitor,
  sessionId: string | null,
): Promise<SessionView> => {
  const nobody: SessionView = {
    person: null,
    app: null,
    roles: [],
    permissions: [],
    teams: [],
    away: null,
    binding: null,
    level: null,
    totp: { on: false, needed: false },
    vendor: presentVendor(house),
  };
  if (actor.kind === "visitor") return nobody;
  const { id, kind, name, language, permissions } = actor;
  const session = await sessionOf(db, sessionId);
  const { email, mobile } = await addressesOf(db, id);
  const here = {
    ...nobody,
    person: { id, kind, name, language, email, mobile },
    app: session?.app ?? null,
    permissions: [...permissions],
  };
  if (kind === "contact") return { ...here, level: actor.level, binding: await bindingOf(db, id) };
  const { teams, away, totp } = await seatOf(db, id);
  const { totpRequired } = setting(house, "security");
  const needed = totpRequired && session?.strong === false;
  return { ...here, roles: [...actor.roles], teams, away, totp: { on: totp, needed } };
};

const sessionOf = (db: Db, id: string | null) =>
  maybe<{ app: App; strong: boolean }>(
    db,
    sql`
      select app, strong
      from sessions
      where id = ${id}`,
  );

const addressesOf = (db: Db, personId: string) =>
  one<{ email: string | null; mobile: string | null }>(
    db,
    sql`
      select
        min(value) filter (where kind = 'email') as email,
        min(value) filter (where kind = 'mobile') as mobile
      from identities
      where person_id = ${personId}`,
  );

type Present = NonNullable<SessionView["binding"]>["state"] | "needs_business";

const bindingOf = async (db: Db, personId: string): Promise<SessionView["binding"]> => {
  const binding = await maybe<{ state: Present; companyName: string }>(
    db,
    sql`
      select b.state, coalesce(c.legal_name, b.company_name) as company_name
      from bindings b
      left join companies c on c.id = b.company_id and b.state in ('verified', 'authorised')
      where b.person_id = ${personId} and ${isPresent}`,
  );
  return binding ? { ...binding, state: shownAs(binding.state) } : null;
};

const seatOf = (db: Db, personId: string) =>
  one<Pick<SessionView, "teams" | "away"> & { totp: boolean }>(
    db,
    sql`
      select
        coalesce((
          select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name)
          from team_members m
          join teams t on t.id = m.team_id
          where m.person_id = s.person_id), '[]') as teams,
        case when s.away_since is not null then json_build_object(
          'since', to_char(s.away_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'note', coalesce(s.away_note, '')) end as away,
        s.totp_since is not null as totp
      from staff s
      where s.person_id = ${personId}`,
  );
