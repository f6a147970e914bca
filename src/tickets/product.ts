import { maybe, sql, type Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";

/** A product that is still sold, by its id. */
export const productNamed = async (db: Db, id: string): Promise<{ id: string; name: string }> => {
  const found = await maybe<{ id: string; name: string }>(
    db,
    sql`select id, name from products where id = ${id} and ended_at is null`,
  );
  if (!found)
    throw new Refusal(400, "ticket.product-unknown", {}, { productId: "ticket.product-unknown" });
  return found;
};
