import { maybe, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import type { Happened } from "./happened.ts";
import { isMust, kinds, type Kind } from "./kinds.ts";
import { hourFor, paceOf, readersOf } from "./wishes.ts";

/** A letter that is owed to an address; `name` is its template, or what the bell said. */
export type Owed = {
  address: string;
  personId: string | null;
  kind: Kind;
  name: string;
  /** When it goes, in milliseconds since 1970; absent: now, and alone. */
  at?: number;
};

/** What people are owed of a kind, by their choices; whoever was merged into another by the choices of who stays. */
export const owedTo = async (
  house: House,
  personIds: readonly string[],
  kind: Kind,
  { ticket }: Pick<Happened, "ticket">,
): Promise<Omit<Owed, "name">[]> => {
  if (personIds.length === 0) return [];
  // What stands still in production waits for no morning.
  const atOnce = isMust(kind) || (ticket?.open === true && ticket.severity === "S1");
  const owed: Omit<Owed, "name">[] = [];
  for (const reader of await readersOf(house.db, personIds)) {
    const { personId, address } = reader;
    const pace = paceOf(reader, kind);
    if (!address || pace === "desk" || pace === "off") continue;
    const now = Date.now();
    const at = atOnce ? now : await hourFor(house, reader, { side: kinds[kind].side, pace, now });
    owed.push({ address, personId, kind, ...(at > now && { at }) });
  }
  return owed;
};

/** Who reads what is written to a person: himself, or into whom he was merged. */
export const staying = async (db: Db, personId: string): Promise<string> => {
  const found = await maybe<{ mergedInto: string | null }>(
    db,
    sql`select merged_into from people where id = ${personId}`,
  );
  return found?.mergedInto ?? personId;
};
