import type { z } from "zod";
import type { Db } from "../lib/db.ts";
import type { Staff } from "../people/index.ts";
import { findTicket } from "../tickets/index.ts";
import { alikeByTrace } from "./alike.ts";
import { maskedIn } from "./mask.ts";
import { reportOf } from "./report.ts";
import type { Preview } from "./schema.ts";

/** What R&D would read, before it is reported. */
export const previewReport = async (
  db: Db,
  actor: Staff,
  ticketNumber: number,
  answers: Record<string, string>,
): Promise<z.input<typeof Preview>> => {
  const ticket = await findTicket(db, actor, ticketNumber);
  const { reproduced: _, fingerprint, ...report } = await reportOf(db, ticket, answers);
  const all = Object.values(report).join("\n");
  return {
    ...report,
    masked: maskedIn(all),
    alike: await alikeByTrace(db, fingerprint),
  };
};
