import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { connect, disconnect, inTransaction, one, rows, run, sql } from "../lib/db.ts";
import { eventAt, positionText, type Event, type Position } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { loadSettings } from "../settings/index.ts";
import { bindings, cast } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { openMailServer } from "../../test/mail.ts";
import { submission } from "../../test/submission.ts";
import { sendDue } from "./post.ts";
import { tell } from "./tell.ts";

const mail = await openMailServer();
afterAll(() => mail.stop());
const { db, house, url, as } = await openDesk();
await as.admin.put("/settings/mailboxes", { support: mail.mailbox });

const another = async (): Promise<House> => {
  const other: House = { ...house, db: connect(url, { max: 2 }) };
  afterAll(() => disconnect(other.db).catch(() => undefined));
  await loadSettings(other);
  return other;
};
/** A claim was verified: something that is said at once. */
const verified = async (): Promise<Event> => {
  await publish(db, { id: cast.xiaolin }, "binding.verified", {
    aboutId: bindings.li,
    data: { personId: cast.li },
  });
  const at = await one<Position>(
    db,
    sql`select tx::text, seq from events order by seq desc limit 1`,
  );
  return (await eventAt(db, positionText(at)))!;
};
const outcomeOf = async (event: Event) =>
  (
    await one<{ outcome: string }>(
      db,
      sql`select outcome from letters where cause = ${positionText(event)}`,
    )
  ).outcome;
const waitingForLocks = async () =>
  (
    await one<{ count: number }>(
      db,
      sql`
        select count(*)::int from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).count;
/** Put down, and sent. */
const told = async (house: House, event: Event): Promise<void> => {
  await tell(house, [event]);
  await sendDue(house);
};
/** An hour goes by. */
const later = () =>
  run(db, sql`update letters set at = at - interval '1 hour', due_at = due_at - interval '1 hour'`);

beforeEach(async () => {
  await run(db, sql`delete from letters`);
  mail.letters.length = 0;
});

describe("a worker that dies", () => {
  test("between sending and noting sends nothing a second time", async () => {
    const event = await verified();
    const dying = await another();
    mail.pause();
    const sending = told(dying, event);
    await expect.poll(() => mail.letters.length).toBe(1);
    await disconnect(dying.db);
    mail.resume();
    await sending;
    await later();
    await told(house, event);
    await sendDue(house);
    expect(mail.letters).toHaveLength(1);
    expect(await outcomeOf(event)).toBe("handed");
  });

  test("before sending loses nothing: the next one sends", async () => {
    const event = await verified();
    await told(await another(), event);
    mail.letters.length = 0;
    await run(db, sql`update letters set outcome = 'taken', at = now()`);
    await sendDue(house);
    expect(mail.letters).toHaveLength(0);
    await later();
    await sendDue(house);
    expect(mail.letters.map(({ to }) => to)).toEqual(["li@huaxin.example"]);
    expect(await outcomeOf(event)).toBe("sent");
  });
});

test("three workers that look at once send one letter", async () => {
  await verified();
  const workers = [house, await another(), await another()];
  const event = await verified();
  await Promise.all(workers.map((each) => told(each, event)));
  await Promise.all(workers.map((each) => sendDue(each)));
  expect(mail.letters).toHaveLength(1);
});

test("of two requests that end at one moment, one asks how it was", async () => {
  const ended: Event[] = [];
  for (const title of ["导出超时", "报表空白"]) {
    const { number } = (await as.li.post("/tickets", submission({ title }))).body;
    const { id } = await one<{ id: string }>(
      db,
      sql`update tickets set state = 'closed', open = false where number = ${number} returning id`,
    );
    await publish(db, { id: cast.li }, "ticket.moved", {
      ticketId: id,
      data: { flow: "usage", move: "confirm", to: "closed", by: "contact" },
    });
    const at = await one<Position>(
      db,
      sql`select tx::text, seq from events order by seq desc limit 1`,
    );
    ended.push((await eventAt(db, positionText(at)))!);
  }
  // Both are held just before they put the letter down.
  const sending = await inTransaction(db, async (held) => {
    await run(held, sql`lock table letters in share row exclusive mode`);
    const both = ended.map((event) => tell(house, [event]));
    await expect.poll(waitingForLocks).toBe(2);
    return { both };
  });
  await Promise.all(sending.both);
  const asked = await rows(db, sql`select from letters where kind = 'survey'`);
  expect(asked).toHaveLength(1);
});

test("a mail server that is down gets it later", async () => {
  const closed = await openMailServer();
  await closed.stop();
  await as.admin.put("/settings/mailboxes", { support: closed.mailbox });
  const event = await verified();
  await told(house, event);
  expect(await outcomeOf(event)).toBe("waiting");
  await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
  await sendDue(house);
  expect(mail.letters).toHaveLength(0);
  await later();
  await sendDue(house);
  expect(mail.letters).toHaveLength(1);
});

describe("without a mailbox", () => {
  test("a letter waits until there is one, and then goes out", async () => {
    const event = await verified();
    await as.admin.put("/settings/mailboxes", {});
    await told(house, event);
    await later();
    await sendDue(house);
    expect(await outcomeOf(event)).toBe("waiting");
    await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
    await sendDue(house);
    expect([mail.letters.length, await outcomeOf(event)]).toEqual([1, "sent"]);
  });

  test("it is given up after three days", async () => {
    const event = await verified();
    await as.admin.put("/settings/mailboxes", {});
    await told(house, event);
    await run(db, sql`update letters set due_at = now() - interval '73 hours'`);
    await sendDue(house);
    await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
    await sendDue(house);
    expect([mail.letters.length, await outcomeOf(event)]).toEqual([0, "failed"]);
  });
});

test("a password that is wrong loses no letter, an address that does not exist is left alone", async () => {
  const { smtp, address } = mail.mailbox;
  await as.admin.put("/settings/mailboxes", {
    support: { address, smtp: { ...smtp, password: "expired" } },
  });
  const event = await verified();
  await told(house, event);
  expect(await outcomeOf(event)).toBe("waiting");
  await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
  await later();
  await sendDue(house);
  expect([mail.letters.length, await outcomeOf(event)]).toEqual([1, "sent"]);

  const strict = await openMailServer({
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error("No such user"), { responseCode: 550 })),
  });
  await as.admin.put("/settings/mailboxes", { support: strict.mailbox });
  const other = await verified();
  await told(house, other);
  expect(await outcomeOf(other)).toBe("refused");
  await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
  await strict.stop();
});

test("a letter that is tried again can be known by its id", async () => {
  let seen = 0;
  const slow = await openMailServer({
    onData: (stream, _session, done) => {
      void stream.toArray().then((parts) => {
        const raw = Buffer.concat(parts as Buffer[]).toString();
        mail.letters.push({ from: "", to: "", subject: "", text: "", raw });
        done(seen++ === 0 ? Object.assign(new Error("Try later"), { responseCode: 451 }) : null);
      });
    },
  });
  await as.admin.put("/settings/mailboxes", { support: slow.mailbox });
  await told(house, await verified());
  await later();
  await sendDue(house);
  await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
  await slow.stop();
  const ids = mail.letters.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("what is gathered comes as one letter that names each, and what was read meanwhile is left out", async () => {
  await as.xiaolin.put("/me/notices", { paces: { mentioned: "daily" } });
  const numbers: number[] = [];
  for (const title of ["导出超时", "报表空白", "登录失败"]) {
    const { number } = (await as.li.post("/tickets", submission({ title }))).body;
    numbers.push(number);
    await as.laozhou.post(`/tickets/${number}/messages`, {
      kind: "note",
      text: "请看",
      mentions: [cast.xiaolin],
    });
  }
  const events = await rows<Event>(
    db,
    sql`
      select tx::text, seq, at, name, actor_id, ticket_id, about_id, public, data
      from events
      where name = 'note.written'
      order by seq`,
  );
  for (const event of events) await told(house, event);
  await as.xiaolin.put("/notices/read", {
    ids: [(await as.xiaolin.get("/notices")).body.items[0].id],
  });
  expect(mail.letters).toHaveLength(0);
  await run(db, sql`update letters set due_at = now()`);
  await sendDue(house);
  expect(mail.letters.map(({ to }) => to)).toEqual(["xiaolin@vendor.example"]);
  const [{ subject, text }] = mail.letters as [(typeof mail.letters)[0]];
  expect(subject).toBe("2 条新进展");
  expect(text).toContain(`#${numbers[0]} 导出超时`);
  expect(text).toContain(`#${numbers[1]} 报表空白`);
  expect(text).not.toContain("登录失败");
});
