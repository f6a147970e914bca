import { one, rows, sql, type Db } from "../lib/db.ts";
import { say, type Language, type Messages } from "../lib/text.ts";
import en from "../texts/en/releases.json" with { type: "json" };
import zh from "../texts/zh-CN/releases.json" with { type: "json" };
import { system, type Staff } from "../people/index.ts";
import { holdTicket, sayIn } from "../tickets/index.ts";
import type { Release } from "./store.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

/** It must not be installed: everyone who was given it is told, with what to do instead (RLS-T08). */
export const tellWithdrawn = async (
  db: Db,
  actor: Staff,
  { version }: Release,
  { reason = "", advice = "" }: Record<string, string>,
): Promise<void> => {
  for (const { number } of await givenOut(db, version)) {
    const ticket = await holdTicket(db, system, number);
    const { language } = await one<{ language: Language }>(
      db,
      sql`select language from people where id = ${ticket.requesterId}`,
    );
    const text = say(sentences[language], "withdrawn", { version, reason, advice });
    await sayIn(db, actor, ticket, { kind: "reply", text });
  }
};

/** The requests whose fix came with it. */
const givenOut = (db: Db, version: string): Promise<{ number: number }[]> =>
  rows(
    db,
    sql`
      select t.number
      from tickets t
      where t.flow = 'bug' and t.facts ->> 'release' = ${version}
      order by t.number`,
  );
