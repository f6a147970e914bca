import { sql } from "../../lib/db.ts";

/** The questions `m` whether two are one that wait for an answer; about who has left nobody need ask. */
export const isOpen = sql`
  (m.outcome is null and not exists (
    select from people e where e.id in (m.from_id, m.into_id) and e.ended_at is not null
  ))`;
