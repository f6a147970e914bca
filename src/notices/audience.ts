import { maybe, rows, sql, type Db } from "../lib/db.ts";
import { positionText, wordOf } from "../lib/events.ts";
import { permissionsOfStaff, roleNames, type Permission, type Role } from "../people/index.ts";
import type { Happened } from "./happened.ts";
import { kinds } from "./kinds.ts";

/** Who is told: for each name, the people it means when something happened. */
export const audiences = {
  /** Who has the request. */
  assignee: (_, { ticket }) => known(ticket?.assigneeId),
  /** Whom the event itself names. */
  named: (_, { event }) => ids(event.data["to"]),
  /** Who is given it. */
  newAssignee: (_, { event }) => ids(event.data["to"]),
  /** Who had it until then. */
  formerAssignee: (_, { event }) => ids(event.data["from"]),
  /** Who follows it in support while a developer has it (R82), and who leads while he is away. */
  coordinator: coordinatorOf,
  mentioned: (_, { event }) => ids(event.data["mentions"]),
  /** Who leads the team that has the request; all who lead where no team has it, or nobody leads that. */
  leads: (db, { ticket }) => leadsOf(db, ticket?.teamId ?? null),
  assigneeElseLeads: (db, { ticket }) =>
    ticket?.assigneeId ? [ticket.assigneeId] : leadsOf(db, ticket?.teamId ?? null),
  coordinatorElseAssignee: (db, { ticket }) => {
    const found = ticket?.coordinatorId ?? ticket?.assigneeId;
    return found ? [found] : leadsOf(db, ticket?.teamId ?? null);
  },
  /** Who could take it: the team that has it, else whoever works the queue; not who is away. */
  queue: (db, { ticket }) => queueOf(db, ticket?.teamId ?? null),
  /** Of these the few who have the least in hand and no unread word of the queue; besides, whoever wants each by letter. */
  fewInQueue: (db, what) => fewInQueueOf(db, what),
  rd: (db) => withRole(db, "rd"),
  qa: (db) => withRole(db, "qa"),
  releaseManagers: (db) => withRole(db, "release_manager"),
  /** Who works on the defect; all of R&D while nobody does. */
  defectOwner: async (db, { event }) => {
    const found = await maybe<{ ownerId: string | null }>(
      db,
      sql`select owner_id from defects where id = ${event.aboutId}`,
    );
    return found?.ownerId ? [found.ownerId] : withRole(db, "rd");
  },
  customLeads: (db) => withRole(db, "custom_lead"),
  business: (db) => withRole(db, "business"),
  bizDirectors: (db) => withRole(db, "biz_director"),
  /** Who may delete what is kept of a person, and who may say that two are one. */
  erasers: (db) => whoMay(db, "contacts.end"),
  calendarKeepers: (db) => whoMay(db, "calendar.write"),
  mergers: (db) => whoMay(db, "contacts.merge"),
  /** The customer of the request. */
  requester: (_, { ticket }) => known(ticket?.requesterId),
  /** Others whom a message concerns, as who fetched what is withdrawn. */
  also: (_, { event }) => ids(event.data["also"]),
  /** Who says that he belongs to a company. */
  claimant: (_, { event }) => ids(wordOf(event, "personId") || undefined),
} satisfies Record<string, (db: Db, what: Happened) => string[] | Promise<string[]>>;

export type Audience = keyof typeof audiences;

/** Each once, in the order of the names. */
export const peopleIn = async (
  db: Db,
  names: readonly Audience[],
  what: Happened,
): Promise<string[]> => {
  const found = new Set<string>();
  for (const name of names) for (const id of await audiences[name](db, what)) found.add(id);
  return [...found];
};

const known = (id: string | null | undefined): string[] => (id ? [id] : []);

/** While he is away, whoever leads the team looks after it for him; it is his again when he is back. */
async function coordinatorOf(db: Db, { ticket }: Happened): Promise<string[]> {
  const { coordinatorId = null, teamId = null } = ticket ?? {};
  if (coordinatorId === null) return [];
  const away = await maybe(
    db,
    sql`select 1 from staff where person_id = ${coordinatorId} and away_since is not null`,
  );
  return away ? leadsOf(db, teamId) : [coordinatorId];
}
const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];

const peopleOf = async (db: Db, query: ReturnType<typeof sql>): Promise<string[]> => {
  const found = await rows<{ personId: string }>(db, query);
  return found.map(({ personId }) => personId);
};

const leadsOf = (db: Db, teamId: string | null) =>
  peopleOf(
    db,
    sql`
      select s.person_id
      from staff s
      join people p on p.id = s.person_id and p.ended_at is null
      left join team_members m on m.team_id = ${teamId} and m.person_id = s.person_id
      where 'lead' = any(s.roles) and (m.person_id is not null or not exists (
        select
        from team_members o
        join staff l on l.person_id = o.person_id and 'lead' = any(l.roles)
        join people q on q.id = l.person_id and q.ended_at is null
        where o.team_id = ${teamId}
      ))`,
  );

const queueOf = (db: Db, teamId: string | null) =>
  peopleOf(db, sql`select s.person_id from staff s where ${couldTake(teamId)}`);

const couldTake = (teamId: string | null) => sql`(
  s.away_since is null and s.roles && ${holding("tickets.assign")}::text[] and (
    ${teamId}::uuid is null
    or exists (select from team_members m where m.team_id = ${teamId} and m.person_id = s.person_id)
  ))`;

const FEW = 3;

// Told once, they stay the few of this event, however often it is told. Whoever leads comes last: it is theirs to see
// that somebody takes it. Who follows it is told on his own line.
const fewInQueueOf = (db: Db, { event, ticket }: Happened) =>
  peopleOf(
    db,
    sql`
      with able as (
        select s.person_id, 'lead' = any(s.roles) as leads, coalesce(c.pace, ${kinds.queue.usual}) as pace,
          (select count(*) from tickets t where t.assignee_id = s.person_id and t.open) as in_hand,
          exists (
            select from notices n where n.person_id = s.person_id and n.cause = ${positionText(event)}
          ) as told,
          exists (
            select
            from notices n
            join tickets t on t.id = n.ticket_id and t.open and t.assignee_id is null
            where n.person_id = s.person_id and n.name = 'waits' and n.read_at is null
          ) as knows
        from staff s
        join people p on p.id = s.person_id and p.ended_at is null
        left join notice_paces c on c.person_id = s.person_id and c.kind = 'queue'
        where ${couldTake(ticket?.teamId ?? null)}
          and s.person_id is distinct from ${event.actorId}::uuid
          and s.person_id is distinct from ${ticket?.coordinatorId ?? null}::uuid
          and (s.password_hash is not null or exists (
            select from identities i where i.person_id = s.person_id and i.kind = 'oidc'
          ))
      )
      select person_id from able where told or pace in ('now', 'hourly')
      union
      (
        select person_id
        from able
        where pace = 'desk' and not knows and not exists (select from able where told)
        order by leads, in_hand, person_id
        limit ${FEW}
      )`,
  );

const withRole = (db: Db, role: Role) =>
  peopleOf(db, sql`select s.person_id from staff s where ${role} = any(s.roles)`);

const holding = (permission: Permission): Role[] =>
  roleNames.filter((role) => permissionsOfStaff([role]).has(permission));
const whoMay = (db: Db, permission: Permission) =>
  peopleOf(
    db,
    sql`select s.person_id from staff s where s.roles && ${holding(permission)}::text[]`,
  );
