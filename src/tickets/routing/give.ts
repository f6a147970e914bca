import { calendarOf } from "../../calendar/index.ts";
import { inTransaction, maybe, rows, run, sql, type Db } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import type { House } from "../../lib/house.ts";
import { publish } from "../../lib/publish.ts";
import { setting } from "../../settings/index.ts";
import { system } from "../../people/index.ts";
import { memberFor, ruleFor, type Matter, type Rule } from "./choose.ts";
import { membersOf } from "./members.ts";

/**
 * What nobody has goes where the rules lead it: after it came, turned out to be of another type, or was given back by
 * its flow. What a person has decided since counts more; what is left to nobody is told to those who could take it.
 */
export const giveByRules = async (house: House, event: Event): Promise<void> => {
  const { on, rules } = setting(house, "routing");
  await inTransaction(house.db, async (db) => {
    const waiting = await holdWaiting(db, event);
    if (!waiting) return;
    if (on) await route(house, db, waiting, { rules, had: await hadBefore(db, event) });
    await sayItWaits(db, event, waiting);
  });
};

const sayItWaits = async (db: Db, { seq, actorId }: Event, { id, number, severity }: Waiting) => {
  const waits = await maybe(
    db,
    sql`
      select 1
      from tickets t
      where t.id = ${id} and t.assignee_id is null and not exists (
        select from events e where e.ticket_id = t.id and e.seq > ${seq} and e.name = 'ticket.waits'
      )`,
  );
  if (waits)
    await publish(db, { id: actorId }, "ticket.waits", {
      ticketId: id,
      data: { number, severity },
    });
};

type By = { rules: readonly Rule[]; had: ReadonlySet<string> };

/** To whom the first rule that fits leads, or into the queue of its team, until somebody is there (`wait.ts`). */
export const route = async (house: House, db: Db, waiting: Waiting, { rules, had }: By) => {
  const { rule } = ruleFor(rules, waiting, await teamsNow(db));
  if (!rule) return;
  const to = await nextFor(house, db, { rule, flow: waiting.flow, had });
  await give(db, waiting, rule, to);
  if (to === null && rule.to !== "queue") await keepWaiting(db, waiting.id, had);
};

/** Looked at again each minute, until somebody decides about it. */
export const keepWaiting = (db: Db, id: string, had: ReadonlySet<string> = new Set()) =>
  run(
    db,
    sql`
      insert into routing_waits (ticket_id, seq, had)
      select ${id}, max(e.seq), ${[...had]}::uuid[] from events e where e.ticket_id = ${id}
      on conflict (ticket_id) do update set seq = excluded.seq, had = excluded.had`,
  );

type Waiting = Matter & { id: string; number: number; teamId: string | null; flow: string };

/** The request, if it waits for us, nobody has it, and nobody has decided about it after what happened. */
export const holdWaiting = async (
  db: Db,
  { ticketId, seq }: Pick<Event, "ticketId" | "seq">,
): Promise<Waiting | undefined> => {
  // Held first, looked at then: whoever had it before us has written what he decided.
  await run(db, sql`select from tickets where id = ${ticketId} for no key update`);
  return maybe<Waiting>(
    db,
    sql`
      select t.id, t.number, t.team_id, t.type, t.flow, t.severity, t.product_id, t.project_id, t.channel, p.language,
        array_remove(array[t.company_id, j.customer_id], null) as company_ids
      from tickets t
      join people p on p.id = t.requester_id
      left join projects j on j.id = t.project_id
      where t.id = ${ticketId} and t.open and t.turn = 'us' and t.assignee_id is null and t.merged_into is null
        and not exists (
          select
          from events e
          where e.ticket_id = t.id and e.seq > ${seq} and (
            e.name = 'ticket.team-changed' or (e.name = 'ticket.assigned' and e.data ->> 'to' is not null)
          )
        )`,
  );
};

export const teamsNow = async (db: Db): Promise<Set<string>> =>
  new Set((await rows<{ id: string }>(db, sql`select id from teams`)).map(({ id }) => id));

/** From whom this very event took it; he is not given it again. */
const hadBefore = async (db: Db, { ticketId, seq, name }: Event): Promise<Set<string>> => {
  if (name !== "ticket.moved") return new Set();
  const taken = await maybe<{ from: string }>(
    db,
    sql`
      select e.data ->> 'from' as from
      from events e
      where e.ticket_id = ${ticketId} and e.seq > ${seq} and e.name = 'ticket.assigned'
      order by e.seq
      limit 1`,
  );
  return new Set(taken ? [taken.from] : []);
};

/** Who is next, or nobody: the team's queue. */
const nextFor = async (
  house: House,
  db: Db,
  { rule, flow, had }: { rule: Rule; flow: string; had: ReadonlySet<string> },
): Promise<string | null> => {
  if (rule.to === "queue" || !isAtWork(house, rule.team)) return null;
  // One at a time: two at once would both find the same colleague next, or free for one more.
  await run(db, sql`select pg_advisory_xact_lock(hashtext('routing'))`);
  const members = await membersOf(db, { teamId: rule.team, flow, held: true });
  const { chosen } = memberFor(rule, members, had);
  return chosen?.id ?? null;
};

export const isAtWork = (house: House, teamId: string): boolean =>
  calendarOf(house).time(teamId).isOpen(Date.now());

const give = async (db: Db, { id, number, teamId }: Waiting, rule: Rule, to: string | null) => {
  if (to === null && teamId === rule.team) return;
  await run(
    db,
    sql`update tickets set assignee_id = ${to}, team_id = ${rule.team}, updated_at = now() where id = ${id}`,
  );
  const by = (more: object) => ({ ticketId: id, data: { number, rule: rule.name, ...more } });
  if (teamId !== rule.team)
    await publish(db, system, "ticket.team-changed", by({ to: rule.team, from: teamId }));
  if (to === null) return;
  await publish(db, system, "ticket.assigned", by({ to, from: null }));
  await run(
    db,
    sql`
      insert into routing_turns (team_id, person_id, turn)
      select ${rule.team}, ${to}, coalesce(max(turn), 0) + 1 from routing_turns where team_id = ${rule.team}
      on conflict (team_id, person_id) do update set turn = excluded.turn`,
  );
};
