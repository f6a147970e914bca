import { expect, test } from "vitest";
import { one, run, sql } from "../lib/db.ts";
import { languages } from "../lib/text.ts";
import type { Event } from "../lib/events.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { happened } from "./happened.ts";
import { written } from "./templates/write.ts";

const { db, house, as } = await openDesk();

test.each(languages)(
  "who writes to what ended long ago is told both numbers (R36): %s",
  async (language) => {
    const { number } = (await as.li.post("/tickets", submission())).body;
    const ended = sql`now() - interval '20 days'`;
    await run(
      db,
      sql`update tickets set open = false, state = 'closed', closed_at = ${ended} where number = ${number}`,
    );
    const next = (await as.li.post(`/tickets/${number}/messages`, { text: "又出现了" })).body
      .number;
    const event = await one<Event>(
      db,
      sql`
        select e.tx::text, e.seq, e.at, e.name, e.actor_id, e.ticket_id, e.about_id, e.public, e.data
        from events e
        join tickets t on t.id = e.ticket_id
        where t.number = ${next} and e.name = 'ticket.opened'`,
    );
    const what = await happened(db, event);
    const reader = { language, level: "T3" } as const;
    const { text } = await written(house, "ticket.opened-continues", what, reader);
    for (const each of [number, next]) expect(text).toContain(`#${each}`);
  },
);
