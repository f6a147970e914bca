import { expect, test } from "vitest";
import { run, sql } from "../lib/db.ts";
import { openDesk } from "../../test/desk.ts";
import { requirement, submission } from "../../test/submission.ts";
import { fromChannel } from "../../test/fromChannel.ts";
import { afterReply } from "./portal/ticket.ts";

const { db, as } = await openDesk();
const day = 86_400_000;

test.each([
  ["a question that was solved", "usage", "closed", 14],
  ["a question that was never answered", "usage", "closed_no_answer", 30],
  ["a conversation", "chat", "ended", 1],
] as const)(
  "%s goes on by a reply for its own days, and the page says so",
  async (_, type, state, days) => {
    const number =
      type === "chat"
        ? await fromChannel(db, as.li, type)
        : (await as.li.post("/tickets", submission({ type }))).body.number;
    const closing = "2026-10-01T10:00:00+08:00";
    await run(
      db,
      sql`update tickets set open = false, state = ${state}, closed_at = ${closing} where number = ${number}`,
    );
    const ticket = (await as.li.get(`/tickets/${number}`)).body;
    const until = Date.parse(closing) + days * day;
    expect(Date.parse(ticket.reopensUntil)).toBe(until);
    expect([afterReply(ticket, until - 1), afterReply(ticket, until + 1)]).toEqual([
      "reopens",
      "new",
    ]);
  },
);

const over = (number: number, state: string) =>
  run(
    db,
    sql`
      update tickets
      set open = false, turn = 'nobody', state = ${state}, closed_at = now() - interval '1 day'
      where number = ${number}`,
  );
const replies = async (number: number): Promise<number> => {
  const { status, body } = await as.li.post(`/tickets/${number}/messages`, { text: "还是需要" });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.number;
};

test.each([
  ["that he declined", "declined"],
  ["that came to its end without a delivery", "accepted"],
])("a requirement %s is judged again when its customer replies (R36)", async (_, state) => {
  const { body } = await as.li.post("/tickets", requirement());
  await over(body.number, state);
  expect(afterReply((await as.li.get(`/tickets/${body.number}`)).body)).toBe("reopens");
  expect(await replies(body.number)).toBe(body.number);
  const found = (await as.li.get(`/tickets/${body.number}`)).body;
  expect([found.state.name, found.closedAt, found.links]).toEqual(["preliminary", null, []]);
});

test("a reply to what no reply opens again begins a request that is linked, as the page says", async () => {
  const number = await fromChannel(db, as.li, "inquiry");
  await over(number, "discarded");
  expect(afterReply((await as.li.get(`/tickets/${number}`)).body)).toBe("new");
  const next = await replies(number);
  expect(next).not.toBe(number);
  const { links } = (await as.li.get(`/tickets/${next}`)).body;
  expect(links.map((link: { number: number }) => link.number)).toEqual([number]);
});
