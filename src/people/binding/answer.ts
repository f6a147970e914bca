import { inTransaction, sql, type Db } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import type { Contact } from "../actor.ts";
import { nameKey } from "../registry/name-key.ts";
import { moveBinding } from "./move.ts";
import { holdPresent } from "./store.ts";

type Answer = {
  text: string;
  companyName?: string | undefined;
  projectName?: string | null | undefined;
};

/** The person gives what was asked for; our clock goes on where it stopped. */
export const answerBinding = (
  db: Db,
  actor: Contact,
  { text, companyName, projectName }: Answer,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const binding = (await holdPresent(db, actor.id)) ?? notFound("binding");
    await moveBinding(db, actor, binding, "answer", {
      set: sql`
        answer = ${text}, waiting_since = now(),
        company_name = coalesce(${companyName ?? null}, company_name),
        company_key = coalesce(${companyName ? nameKey(companyName) : null}, company_key),
        project_name = ${projectName === undefined ? sql`project_name` : projectName}`,
      event: "binding.answered",
    });
  });
