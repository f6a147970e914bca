import type { z } from "zod";
import { maybe, sql, type Db } from "../lib/db.ts";
import { dayInWords, type Language } from "../lib/text.ts";
import { inLanguage, type Text, type Turn } from "../flows/index.ts";
import type { TicketView } from "./schema.ts";

type Kept = { id: string; open: boolean; turn: Turn; facts: Record<string, string> };

type Told = { name: string; from: string | null; date: string; reason: string | Text | null };

/** When a fix or a delivery is to be expected, instead of which day, and from which it moved, with the reason. */
export const promisedView = async (
  db: Db,
  { id, open, turn, facts: { date, provisional } }: Kept,
  language: Language,
): Promise<z.input<typeof TicketView>["promised"]> => {
  // Once it is there, nothing more is to be expected.
  if (!open || turn !== "us" || !date) return null;
  const told = await maybe<Told>(
    db,
    sql`
      select e.name, e.data ->> 'from' as "from", e.data ->> 'date' as date, e.data -> 'reason' as reason
      from events e
      where e.ticket_id = ${id} and e.name in ('ticket.promised', 'ticket.date-changed')
      order by e.seq desc
      limit 1`,
  );
  const why =
    told?.from && told.date === date
      ? { from: dayInWords(told.from, language), reason: inWords(told.reason, language) }
      : null;
  return {
    date,
    words: dayInWords(date, language),
    provisional: Boolean(provisional),
    instead: told?.name === "ticket.promised" ? why : null,
    moved: told?.name === "ticket.date-changed" ? why : null,
  };
};

/** The day it was promised for where that is open again, and why. */
export const openDateView = async (
  db: Db,
  { id, flow, open, turn, facts }: Kept & { flow: string },
  language: Language,
): Promise<z.input<typeof TicketView>["dateOpen"]> => {
  if (flow !== "bug" || !open || turn !== "us" || facts["date"]) return null;
  const last = await maybe<{ name: string; from: string; reason: string | Text | null }>(
    db,
    sql`
      select e.name, e.data ->> 'from' as "from", e.data -> 'reason' as reason
      from events e
      where e.ticket_id = ${id} and e.name in ('ticket.promised', 'ticket.date-changed', 'ticket.date-open')
      order by e.seq desc
      limit 1`,
  );
  return last?.name === "ticket.date-open"
    ? { from: dayInWords(last.from, language), reason: inWords(last.reason, language) }
    : null;
};

const inWords = (reason: string | Text | null, language: Language): string =>
  reason === null || typeof reason === "string" ? (reason ?? "") : inLanguage(reason, language);
