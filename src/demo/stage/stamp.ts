import { sql, type Db } from "../../lib/db.ts";

/** The moments that the verbs of each room write down. */
const moments: Record<"registry" | "bindings" | "tickets", Record<string, readonly string[]>> = {
  registry: {
    people: ["created_at"],
    companies: ["created_at"],
    projects: ["created_at"],
    type_versions: ["made_at"],
    project_partners: ["since", "until", "history_consent_at"],
    events: ["at"],
  },
  bindings: {
    bindings: ["submitted_at", "waiting_since", "decided_at"],
    consents: ["given_at"],
    people: ["created_at", "ended_at"],
    identities: ["proven_at"],
    events: ["at"],
  },
  tickets: {
    tickets: [
      "created_at",
      "updated_at",
      "public_at",
      "state_since",
      "solved_at",
      "closed_at",
      "urged_at",
    ],
    messages: ["created_at"],
    ticket_watchers: ["added_at"],
    estimates: ["at", "checked_at", "released_at"],
    deliveries: ["delivered_at"],
    files: ["created_at", "touched_at", "completed_at", "attached_at"],
    events: ["at"],
  },
};

/**
 * Lays what was just done back to its moment. The play is one transaction, so `now()` is the same all through it, and
 * whatever bears that moment was done last.
 */
export const stamp = async (db: Db, at: number, kind: keyof typeof moments): Promise<void> => {
  const moment = `'${new Date(at).toISOString()}'::timestamptz`;
  const laid = Object.entries(moments[kind]).map(
    ([table, columns]) => `
      update ${table}
      set ${columns.map((name) => `${name} = case when ${name} = now() then ${moment} else ${name} end`).join(", ")}
      where now() in (${columns.join(", ")})`,
  );
  // One trip for all of it.
  await sql.raw([...laid, ...reckoned[kind].map((words) => words(moment))].join(";")).execute(db);
};

/** What verbs write down as so long from now, or by the clock. */
const reckoned: Record<keyof typeof moments, ((moment: string) => string)[]> = {
  registry: [],
  bindings: [
    (moment) => `
      update bindings
      set verified_until = ${moment} + interval '365 days'
      where verified_until = now() + interval '365 days'`,
  ],
  tickets: [(moment) => `update ticket_reads set read_at = ${moment} where read_at >= now()`],
};
