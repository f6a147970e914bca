import { inTransaction, rows, run, sql } from "../lib/db.ts";
import { wordOf, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { system } from "../people/index.ts";
import { keepWaiting } from "./routing/give.ts";

/** Once a person is verified, what he asked before belongs to his company, and to its project if the name is one. */
export const adoptTickets = ({ db }: House, event: Event): Promise<void> =>
  inTransaction(db, async (db) => {
    const adopted = await rows<{ id: string }>(
      db,
      sql`
        update tickets t
        set company_id = c.id, company_name = c.legal_name,
          project_id = coalesce(t.project_id, (
            select j.id
            from projects j
            where plain(j.full_name) = plain(t.project_name) and (
              j.customer_id = c.id
              or exists (select from project_partners s where s.project_id = j.id and s.partner_id = c.id and s.until is null)
            )
            limit 1
          ))
        from bindings b
        join companies c on c.id = b.company_id
        where b.id = ${event.aboutId} and b.state in ('verified', 'authorised')
          and t.binding_id = b.id and t.company_id is null
        returning t.id`,
    );
    for (const { id } of adopted) await publish(db, system, "ticket.adopted", { ticketId: id });
  });

/** Who has left leaves his open requests to the default contact of their project, if there is one (R99). */
export const handOnTickets = ({ db }: House, event: Event): Promise<void> =>
  inTransaction(db, async (db) => {
    const personId = wordOf(event, "personId") || event.aboutId;
    const handed = await rows<{ id: string; to: string }>(
      db,
      sql`
        update tickets t
        set requester_id = j.default_contact_id, binding_id = b.id,
          reach = jsonb_build_object('name', p.name, 'phone', '', 'email', ''), updated_at = now(), public_at = now()
        from projects j
        join people p on p.id = j.default_contact_id and p.ended_at is null
        left join bindings b on b.person_id = p.id and b.state in ('verified', 'authorised')
        where t.requester_id = ${personId} and t.open and j.id = t.project_id and j.default_contact_id <> ${personId}
        returning t.id, t.requester_id as to`,
    );
    for (const { id, to } of handed)
      await publish(db, system, "ticket.handed-on", { ticketId: id, public: true, data: { to } });
  });

/** What a colleague had who has left waits in the queue again, as old as it is (R105), or goes by the rules. */
export const returnTickets = ({ db }: House, event: Event): Promise<void> =>
  inTransaction(db, async (db) => {
    const returned = await rows<{ id: string; number: number }>(
      db,
      sql`
        update tickets set assignee_id = null
        where assignee_id = ${event.aboutId} and open
        returning id, number`,
    );
    // Whoever comes back one day sees only what is given to him then.
    await run(db, sql`delete from ticket_followers where person_id = ${event.aboutId}`);
    const unfollowed = await rows<{ id: string }>(
      db,
      sql`
        update tickets set coordinator_id = null
        where coordinator_id = ${event.aboutId} and open
        returning id`,
    );
    for (const { id } of unfollowed)
      await publish(db, system, "ticket.coordinator-left", {
        ticketId: id,
        data: { from: event.aboutId },
      });
    for (const { id, number } of returned)
      await publish(db, system, "ticket.assigned", {
        ticketId: id,
        data: { number, to: null, from: event.aboutId },
      });
    for (const { id } of returned) await keepWaiting(db, id);
  });
