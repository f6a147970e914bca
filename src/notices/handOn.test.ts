import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { one, rows, run, sql } from "../lib/db.ts";
import { eventAt, positionText, type Event, type Position } from "../lib/events.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { reactions } from "../reactions.ts";
import { cast, companies } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { openMailServer } from "../../test/mail.ts";
import { submission } from "../../test/submission.ts";
import { sendDue } from "./post.ts";
import { tell } from "./tell.ts";

const mail = await openMailServer();
afterAll(() => mail.stop());
const { db, house, as } = await openDesk();
await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
await as.admin.patch("/settings/notices", { quiet: { on: false } });

let people = 0;
const contact = async () => {
  const id = newId();
  const address = `person-${++people}@huaxin.example`;
  await run(db, sql`insert into people (id, kind, name) values (${id}, 'contact', ${address})`);
  await run(
    db,
    sql`insert into identities (kind, value, person_id, proven_at) values ('email', ${address}, ${id}, now())`,
  );
  const bindingId = newId();
  await run(
    db,
    sql`
      insert into bindings (id, person_id, state, kind, company_name, company_key, company_id, verified_until)
      values (${bindingId}, ${id}, 'verified', 'partner', '华信', plain('华信'), ${companies.huaxin}, now() + interval '1 year')`,
  );
  return { id, address, bindingId };
};
type Person = Awaited<ReturnType<typeof contact>>;

/** A request of his, and what happens to it. */
const request = async ({ id, bindingId }: Person): Promise<string> => {
  const { number } = (await as.li.post("/tickets", submission())).body;
  const ticket = await one<{ id: string }>(
    db,
    sql`
      update tickets set requester_id = ${id}, binding_id = ${bindingId}, company_id = ${companies.huaxin}
      where number = ${number}
      returning id`,
  );
  return ticket.id;
};
const last = async (name: string): Promise<Event> =>
  (await eventAt(
    db,
    positionText(
      await one<Position>(
        db,
        sql`select tx::text, seq from events where name = ${name} order by seq desc limit 1`,
      ),
    ),
  ))!;
const happens = async (name: string, ticketId: string, data: object = {}): Promise<Event> => {
  await publish(db, { id: cast.xiaolin }, name, { ticketId, data: { ...data } });
  return last(name);
};
const merge = async (from: Person, into: Person): Promise<Event> => {
  await as.xiaolin.post(`/contacts/${from.id}/merges`, { intoId: into.id, note: "本人说的" });
  const [{ id }] = (await as.laozhou.get(`/contact-merges?contactId=${from.id}`)).body.items;
  expect((await as.laozhou.post(`/contact-merges/${id}/confirmation`)).status).toBe(204);
  return last("contact.merged");
};
const join = (merged: Event) => reactions["contact.merged"]!["joinRequests"]!(house, merged);
/** Put down, and sent. */
const told = async (event: Event): Promise<void> => {
  await tell(house, [event]);
  await sendDue(house);
};
/** As if every pause were over. */
const later = async () => {
  await run(
    db,
    sql`update letters set due_at = now(), at = at - interval '1 hour' where outcome in ('waiting', 'taken')`,
  );
  await sendDue(house);
};
const readers = () => mail.letters.map(({ to }) => to);
const outcomes = async () =>
  (await rows<{ outcome: string }>(db, sql`select outcome from letters order by cause`)).map(
    ({ outcome }) => outcome,
  );
/** What he is told waits, as the mail server is down. */
const waiting = async (name: string, person: Person, data: object = {}): Promise<void> => {
  const event = await happens(name, await request(person), data);
  await run(db, sql`delete from letters`);
  const closed = await openMailServer();
  await closed.stop();
  await as.admin.put("/settings/mailboxes", { support: closed.mailbox });
  await told(event);
  await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
  expect(await outcomes()).toEqual(["waiting"]);
};

beforeEach(async () => {
  await run(db, sql`delete from letters`);
  mail.letters.length = 0;
});

describe("a letter that waits for somebody who is merged into another", () => {
  test("goes to the one who stays, at his address, once the request is his", async () => {
    const [from, into] = [await contact(), await contact()];
    await run(
      db,
      sql`update identities set proven_at = now() - interval '1 day' where value = ${into.address}`,
    );
    await waiting("ticket.turned", from, { from: "usage", to: "bug" });
    const merged = await merge(from, into);
    await later();
    expect([readers(), await outcomes()]).toEqual([[], ["waiting"]]);
    await join(merged);
    await later();
    expect([readers(), await outcomes()]).toEqual([[into.address], ["sent"]]);
    await later();
    expect(readers()).toHaveLength(1);
  });

  test("also where a worker died with it in its hand", async () => {
    const [from, into] = [await contact(), await contact()];
    await waiting("ticket.turned", from, { from: "usage", to: "bug" });
    await run(db, sql`update letters set outcome = 'taken'`);
    await join(await merge(from, into));
    await later();
    expect(readers()).toEqual([from.address]);
  });

  test("is not sent where the one who stays wants none of that kind", async () => {
    const [from, into] = [await contact(), await contact()];
    await run(
      db,
      sql`insert into notice_paces (person_id, kind, pace) values (${into.id}, 'progress', 'off')`,
    );
    await waiting("ticket.moved", from, { flow: "bug", move: "suspect", to: "suspected" });
    await join(await merge(from, into));
    await later();
    expect([readers(), await outcomes()]).toEqual([[], ["dropped"]]);
  });

  test("is not lost either where it comes up between the merge and the handing on", async () => {
    const [from, into] = [await contact(), await contact()];
    const ticketId = await request(from);
    const merged = await merge(from, into);
    await run(db, sql`delete from letters`);
    await told(await happens("ticket.turned", ticketId, { to: "bug" }));
    expect(readers()).toEqual([]);
    await join(merged);
    await later();
    expect(readers()).toHaveLength(1);
  });
});
