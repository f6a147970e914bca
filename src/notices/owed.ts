import { maybe, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import type { Happened } from "./happened.ts";
import { isMust, kinds, type Kind } from "./kinds.ts";
import { hourFor, paceOf, type Reader } from "./wishes.ts";

/** A letter that is owed to an address; `name` is its template, or what the bell said. */
export type Owed = {
  address: string;
  personId: string | null;
  kind: Kind;
  name: string;
  /** When it goes, in milliseconds since 1970; absent: now, and alone. */
  at?: number;
};

/** What a person is owed of a kind, by his choices; whoever was merged into another by the choices of who stays. */
export const owedTo = async (
  house: House,
  reader: Reader,
  kind: Kind,
  { ticket }: Pick<Happened, "ticket">,
): Promise<Omit<Owed, "name"> | undefined> => {
  const { personId, address } = reader;
  const pace = paceOf(reader, kind);
  if (!address || pace === "desk" || pace === "off") return undefined;
  const owed = { address, personId, kind };
  // What stands still in production waits for no morning.
  if (isMust(kind) || (ticket?.open && ticket.severity === "S1")) return owed;
  const now = Date.now();
  const at = await hourFor(house, reader, { side: kinds[kind].side, pace, now });
  return at > now ? { ...owed, at } : owed;
};

/** Who reads what is written to a person: himself, or into whom he was merged. */
export const staying = async (db: Db, personId: string): Promise<string> => {
  const found = await maybe<{ mergedInto: string | null }>(
    db,
    sql`select merged_into from people where id = ${personId}`,
  );
  return found?.mergedInto ?? personId;
};
