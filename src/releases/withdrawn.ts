import { rows, sql, type Db } from "../lib/db.ts";
import { say, type Language, type Messages } from "../lib/text.ts";
import en from "../texts/en/releases.json" with { type: "json" };
import zh from "../texts/zh-CN/releases.json" with { type: "json" };
import type { Staff } from "../people/index.ts";
import { sayIn } from "../tickets/index.ts";
import type { Release } from "./store.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

type Given = { id: string; number: number; language: Language; fetchedBy: string[] };

/** The requests that were given it, with who fetched it there beside the customer himself. */
export const givenOut = (db: Db, { id, version }: Release): Promise<Given[]> =>
  rows(
    db,
    sql`
      with fetched as (
        select l.ticket_id, l.person_id
        from release_downloads l
        join release_artifacts a on a.id = l.artifact_id
        where a.release_id = ${id}
      )
      select t.id, t.number, p.language, array(
        select distinct f.person_id
        from fetched f
        join people o on o.id = f.person_id and o.kind = 'contact'
        where f.ticket_id = t.id and f.person_id <> t.requester_id
      ) as fetched_by
      from tickets t
      join people p on p.id = t.requester_id
      where t.flow = 'bug' and (
        t.facts ->> 'release' = ${version} or t.id in (select ticket_id from fetched)
      )
      order by t.number`,
  );

/** It must not be installed: everyone who was given it or fetched it is told, with what to do instead (RLS-T08). */
export const tellWithdrawn = async (
  db: Db,
  actor: Staff,
  given: readonly Given[],
  { version = "", reason = "", advice = "" }: Record<string, string>,
): Promise<void> => {
  for (const { id, language, fetchedBy: also } of given) {
    const text = say(sentences[language], "withdrawn", { version, reason, advice });
    await sayIn(db, actor, { id }, { kind: "reply", text, asTeam: true, also });
  }
};
