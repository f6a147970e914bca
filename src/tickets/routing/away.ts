import { inTransaction, one, rows, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import type { House } from "../../lib/house.ts";
import { publish, publishOfMany } from "../../lib/publish.ts";
import { system } from "../../people/index.ts";
import { keepWaiting } from "./give.ts";
import { giveWaiting } from "./wait.ts";

/** Who goes away gives back what waits for us in his hands, unless he keeps it. */
export const giveBackAway = (house: House, { aboutId }: Event): Promise<void> =>
  giveBack(house, sql`t.assignee_id = ${aboutId}`);

/** What waited for the customer stayed with him; once the customer has answered, somebody who is here sees to it. */
export const giveBackAnswered = (house: House, { ticketId, actorId }: Event): Promise<void> =>
  giveBack(
    house,
    sql`
      t.id = ${ticketId}
      and exists (select from people c where c.id = ${actorId} and c.kind = 'contact')`,
  );

type Returned = {
  id: string;
  number: number;
  personId: string;
  teamId: string | null;
  teamBefore: string | null;
};

/** Given on by the rules at once; those who lead hear of what nobody takes. */
const giveBack = async (house: House, which: RawBuilder<unknown>): Promise<void> => {
  const returned = await returnHeld(house.db, which);
  if (returned.length === 0) return;
  await giveWaiting(
    house,
    returned.map(({ id }) => id),
  );
  await tellLeft(house.db, returned);
};

/** One bell for each team, on the oldest of what is left there. */
const tellLeft = async (db: Db, returned: readonly Returned[]): Promise<void> => {
  const left = await rows<{ id: string }>(
    db,
    sql`
      select distinct on (team_id) id
      from tickets
      where id = any(${returned.map(({ id }) => id)}::uuid[]) and assignee_id is null
      order by team_id, created_at`,
  );
  await publishOfMany(
    db,
    { id: returned[0]!.personId },
    "ticket.left-waiting",
    left.map(({ id }) => ({ ticketId: id })),
  );
};

/** Back into the queue of the team it is with, else of his own; as old as it is (R105). */
const returnHeld = (db: Db, which: RawBuilder<unknown>): Promise<Returned[]> =>
  inTransaction(db, async (db) => {
    const returned = await rows<Returned>(
      db,
      sql`
        with held as (
          select t.id, t.assignee_id, t.team_id
          from tickets t
          join staff s on s.person_id = t.assignee_id and s.away_since is not null and not s.away_keeps
          where ${which} and t.open and t.turn = 'us'
          order by t.number
          for no key update of t
        )
        update tickets t
        set assignee_id = null, updated_at = now(),
          team_id = coalesce(h.team_id, (
            select m.team_id
            from team_members m
            join teams g on g.id = m.team_id
            where m.person_id = h.assignee_id
            order by g.name
            limit 1
          ))
        from held h
        where t.id = h.id
        returning t.id, t.number, t.team_id, h.assignee_id as person_id, h.team_id as team_before`,
    );
    for (const { id, number, personId, teamId, teamBefore } of returned) {
      await publish(db, system, "ticket.assigned", {
        ticketId: id,
        aboutId: personId,
        data: { number, to: null, from: personId, away: true },
      });
      if (teamId !== teamBefore)
        await publish(db, system, "ticket.team-changed", {
          ticketId: id,
          data: { number, to: teamId, from: teamBefore },
        });
      await keepWaiting(db, id);
    }
    return returned;
  });

/** What somebody has in hand, and what went back since he is away. */
export const inHand = (db: Db, personId: string) =>
  one<{ ours: number; theirs: number; givenBack: number }>(
    db,
    sql`
      select
        count(*) filter (where t.turn = 'us') as ours,
        count(*) filter (where t.turn <> 'us') as theirs,
        (
          select count(distinct e.ticket_id)
          from events e
          join staff s on s.person_id = e.about_id and e.at >= s.away_since
          where e.about_id = ${personId} and e.name = 'ticket.assigned' and e.data ? 'away'
        ) as given_back
      from tickets t
      where t.assignee_id = ${personId} and t.open`,
  );
