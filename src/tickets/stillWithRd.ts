import { calendarOf } from "../calendar/index.ts";
import { inTransaction, rows, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import type { Language } from "../lib/text.ts";
import { filled, inLanguage, say, stateOf } from "../flows/index.ts";
import { system } from "../people/index.ts";
import { knowTypes, processOf } from "../types/index.ts";
import { spoken } from "./spoken.ts";

const PROPOSED_AFTER = 5;
const SENT_AFTER = 1;

type Quiet = {
  id: string;
  number: number;
  flow: string;
  typeVersion: string | null;
  state: string;
  facts: Record<string, string>;
  teamId: string | null;
  assigneeId: string | null;
  language: Language;
  publicAt: string;
  proposedAt: string | null;
};

/**
 * A customer whose bug is with R&D hears from us though nothing happens (R101): after five business days an update lies
 * ready for who follows it, and a business day later it goes out by itself.
 */
export const updateQuiet = async (house: House, now = Date.now()): Promise<void> => {
  const quiet = await rows<Quiet>(
    house.db,
    sql`
      select t.id, t.number, t.flow, t.type_version, t.state, t.facts, t.team_id, t.assignee_id, t.public_at,
        p.language, (
          select max(e.at)
          from events e
          where e.ticket_id = t.id and e.name = 'ticket.update-proposed' and e.at > t.public_at
        ) as proposed_at
      from tickets t
      join people p on p.id = t.requester_id
      where t.open and t.flow = 'bug' and t.public_at < ${new Date(now).toISOString()}::timestamptz - interval '5 days'
        and t.state in ('reported', 'workaround', 'scheduled', 'fixed_waiting_train', 'known')
      order by t.number`,
  );
  await knowTypes(house.db, quiet);
  const calendar = calendarOf(house);
  for (const each of quiet) {
    const time = calendar.time(each.teamId);
    const days = each.proposedAt ? SENT_AFTER : PROPOSED_AFTER;
    const since = Date.parse(each.proposedAt ?? each.publicAt);
    if (time.add(since, days * time.dayMinutes) > now) continue;
    await inTransaction(house.db, (db) => (each.proposedAt ? send(db, each) : propose(db, each)));
  }
};

/** It lies in the composer of whoever has the request, unless he has begun something himself. */
const propose = async (db: Db, ticket: Quiet): Promise<void> => {
  const { id, number, assigneeId, language } = ticket;
  const words = { text: inLanguage(proposal(ticket), language), html: null, mentions: [] };
  if (assigneeId)
    await run(
      db,
      sql`
        insert into drafts (person_id, place, body)
        values (${assigneeId}, ${`${number}-reply`}, ${JSON.stringify({ words, files: [], answers: {} })})
        on conflict (person_id, place) do nothing`,
    );
  await publish(db, system, "ticket.update-proposed", { ticketId: id });
};

const proposal = (ticket: Quiet) => {
  const { customer } = stateOf(processOf(ticket), ticket.state);
  const zh = inLanguage(filled(customer, spoken(ticket.facts, "zh-CN")), "zh-CN");
  const en = inLanguage(filled(customer, spoken(ticket.facts, "en")), "en");
  return say(
    `您反馈的问题仍在处理中，目前：${zh}。一有进展我们会马上告诉您。`,
    `We are still working on your request. At present: ${en}. We will write as soon as there is news.`,
  );
};

// Whoever wrote, or whatever moved, meanwhile: the customer has heard.
const send = async (db: Db, { id, flow, typeVersion, state, publicAt }: Quiet): Promise<void> => {
  const still = await run(
    db,
    sql`
      update tickets set updated_at = now(), public_at = now()
      where id = ${id} and open and state = ${state} and public_at = ${publicAt}`,
  );
  if (still === 0) return;
  await publish(db, system, "ticket.update-sent", {
    ticketId: id,
    public: true,
    data: { flow, ...(typeVersion && { typeVersion }), to: state },
  });
};
