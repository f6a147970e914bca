import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import { defectName } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { holdTicket, moveBySystem, openDate } from "../tickets/index.ts";
import { opened, shareDay } from "./day.ts";
import { follow } from "./follow.ts";
import { link } from "./report.ts";
import { settle } from "./settle.ts";
import { holdDefect } from "./store.ts";

/** Where a request may become part of a defect: R&D has it, or would have had it. */
const joins = new Set(["reported", "workaround", "scheduled", "fixed_waiting_train", "known"]);

/** A request that is with R&D already turns out to be about this defect too. */
export const addRequest = (
  house: House,
  db: Db,
  actor: Staff,
  number: number,
  other: number,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const defect = await holdDefect(db, number);
    const ticket = await holdTicket(db, actor, other);
    if (ticket.flow !== "bug" || !joins.has(ticket.state))
      throw new Refusal(
        409,
        "defect.request-not-reported",
        {},
        { ticket: "defect.request-not-reported" },
      );
    if (defect.state === "rejected") throw new Refusal(409, "defect.rejected");
    if ((await link(db, ticket, defect.id)) === 0) return;
    await publish(db, actor, "defect.request-added", { aboutId: defect.id, data: { number } });
    await publish(db, actor, "ticket.reported", {
      ticketId: ticket.id,
      data: { defect: defectName(number) },
    });
    await shareDay(house, db, defect);
    await follow(db, defect, { house, by: actor }, [ticket.id]);
    await shareDay(house, db, defect);
  });

/** It was about something else after all: support looks at it again, and its customer waits for no day. */
export const removeRequest = (
  house: House,
  db: Db,
  actor: Staff,
  number: number,
  other: number,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const defect = await holdDefect(db, number);
    const ticket = await holdTicket(db, actor, other);
    const linked = await maybe(
      db,
      sql`select 1 from defect_tickets where ticket_id = ${ticket.id} and defect_id = ${defect.id}`,
    );
    if (!linked) return notFound("ticket");
    await run(db, sql`delete from defect_tickets where ticket_id = ${ticket.id}`);
    await publish(db, actor, "defect.request-removed", { aboutId: defect.id, data: { number } });
    await publish(db, actor, "ticket.unreported", {
      ticketId: ticket.id,
      data: { defect: defectName(number) },
    });
    await openDate(db, ticket.id, opened.removed);
    await moveBySystem(db, ticket, "given_back");
    await settle(house, db, defect);
  });
