import { run, sql, type Db } from "../../lib/db.ts";

/** What ran out in the months that were played was said when it ran out. */
export const sayWhatWasDue = async (db: Db): Promise<void> => {
  await run(
    db,
    sql`
      with said as (
        delete from ticket_timers
        where due_at <= now() and name not like 'move:%'
        returning ticket_id, due_at, string_to_array(name, ':') as words
      )
      insert into events (at, name, ticket_id, public, data)
      select s.due_at, case s.words[1] when 'warn' then 'ticket.clock-warned' else 'ticket.reminded' end, s.ticket_id,
        s.words[1] = 'remind',
        case s.words[1]
          when 'warn' then jsonb_build_object('number', t.number, 'clock', s.words[2], 'percent', s.words[3]::int, 
            'dueAt', coalesce(
              (select max(o.due_at) from ticket_timers o where o.ticket_id = s.ticket_id and o.name = 'warn:' || s.words[2] || ':100'),
              t.due_at
            ))
          else jsonb_build_object('state', t.state, 'days', s.words[2]::int)
        end
      from said s
      join tickets t on t.id = s.ticket_id
      order by s.due_at`,
  );
  await putInOrder(db);
};

/** Histories are read in the order of their numbers, so that of the moments has to be the same. */
const putInOrder = async (db: Db): Promise<void> => {
  await run(db, sql`create temporary table played on commit drop as select * from events`);
  await run(db, sql`delete from events`);
  await run(
    db,
    sql`
      insert into events (at, name, actor_id, ticket_id, about_id, public, data)
      select at, name, actor_id, ticket_id, about_id, public, data
      from played
      order by at, seq`,
  );
};
