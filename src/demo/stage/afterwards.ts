import { rows, run, sql } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import { ring } from "../../notices/index.ts";
import { keepDraft, saveView } from "../../tickets/index.ts";
import { drafts, views } from "../cast/desk.ts";
import { actorOf, known, staffOf, type Stage } from "./stage.ts";

/** Saved lists, half-written answers, what has been read, and the bells. */
export const tidyDesks = async (stage: Stage): Promise<void> => {
  await keepLists(stage);
  await readOld(stage);
  await ringBells(stage);
  await passOver(stage);
};

const keepLists = async (stage: Stage): Promise<void> => {
  const { db, teams, numbers } = stage;
  for (const { by, name, team, filter } of views)
    await saveView(db, await staffOf(stage, by), {
      name,
      teamId: team ? known(teams, team) : null,
      filter,
    });
  for (const { by, to, text } of drafts)
    await keepDraft(db, await actorOf(stage, by), `${known(numbers, to)}-reply`, {
      words: { text, html: null, mentions: [] },
      files: [],
      answers: {},
    });
};

/** Colleagues have read what is older than a day, and people outside what is older than two. */
const readOld = ({ db }: Stage) =>
  run(
    db,
    sql`
      insert into ticket_reads (person_id, ticket_id, read_at)
      select p.id, t.id, greatest(t.updated_at, t.public_at)
      from tickets t, people p
      where (p.kind = 'staff' and t.updated_at < now() - interval '1 day')
        or (p.id = t.requester_id and t.public_at < now() - interval '2 days')
      on conflict (person_id, ticket_id) do update
      set read_at = greatest(ticket_reads.read_at, excluded.read_at)`,
  );

const bells = [
  "ticket.assigned",
  "ticket.urged",
  "ticket.rated",
  "ticket.clock-warned",
  "message.received",
  "note.written",
];

/** The bells of the last days, as they would have rung; what is older than two days was heard. */
const ringBells = async ({ db, now }: Stage): Promise<void> => {
  const since = new Date(now - 10 * 86_400_000).toISOString();
  const rang = await rows<Event>(
    db,
    sql`
      select e.tx::text, e.seq, e.at, e.name, e.actor_id, e.ticket_id, e.about_id, e.public, e.data
      from events e
      where e.at > ${since} and e.name = any(${bells}::text[])
      order by e.seq`,
  );
  for (const event of rang) {
    await ring(db, event);
    await run(
      db,
      sql`
        update notices
        set created_at = ${event.at}, read_at = case when ${event.at} < now() - interval '2 days' then ${event.at}::timestamptz end
        where created_at = now()`,
    );
  }
};

/** Nothing follows from what was played: no letter goes out about the past. */
const passOver = ({ db }: Stage) =>
  run(
    db,
    sql`
      update reacted
      set (tx, seq) = (select e.tx, e.seq from events e order by e.tx desc, e.seq desc limit 1)`,
  );
