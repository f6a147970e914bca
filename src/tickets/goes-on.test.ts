import { expect, test } from "vitest";
import { run, sql } from "../lib/db.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
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
