import { rows, sql, type Db } from "../lib/db.ts";
import { dayInWords, say, type Language, type Messages } from "../lib/text.ts";
import en from "../texts/en/releases.json" with { type: "json" };
import zh from "../texts/zh-CN/releases.json" with { type: "json" };
import { defectName, inLanguage, releaseFlow, stateOf } from "../flows/index.ts";
import type { Release } from "./store.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

type Entry = {
  at: string;
  name: string;
  actorName: string | null;
  /** Of a defect: whether it came from a day of this train. */
  left: boolean;
  data: Record<string, unknown>;
};

/** Everything that happened to a train, and what came aboard or left it on any day it had, oldest first. */
export const historyOf = async (db: Db, { id, run }: Release, language: Language) => {
  const found = await rows<Entry>(
    db,
    sql`
      with days as (
        select array_agg(day) as all_days
        from (
          select ${run} as day
          union
          select coalesce(data ->> 'run', data -> 'answers' ->> 'date')
          from events
          where about_id = ${id} and name in ('release.planned', 'release.moved')
        ) found
        where day is not null
      )
      select e.at, e.name, e.data, p.name as actor_name,
        coalesce(e.data ->> 'from' = any(all_days), false) as left
      from events e
      cross join days
      left join people p on p.id = e.actor_id
      where (e.about_id = ${id} and e.name like 'release.%' and e.name <> 'release.defect-removed')
        or (e.about_id in (select d.id from defects d where d.promised is not null or d.missed > 0)
          and e.name = 'defect.date-changed'
          and (e.data ->> 'from' = any(all_days)) is distinct from (e.data ->> 'date' = any(all_days)))
      order by e.seq
      limit 500`,
  );
  const messages = sentences[language];
  return found.map(({ at, name, actorName, left, data }) => ({
    at,
    who: actorName ?? say(messages, "who.system"),
    sentence: sentenceOf(messages, name, data, { left, language }),
  }));
};

export const sentenceOf = (
  messages: Messages,
  name: string,
  data: Entry["data"],
  { left, language }: { left: boolean; language: Language },
): string => {
  const word = (key: string) => (typeof data[key] === "string" ? data[key] : "");
  const values = {
    date: dayInWords(word("date") || word("run"), language),
    from: dayInWords(word("from"), language),
    reason: word("reason") || "–",
    version: word("version"),
    defect: defectName(Number(data["defect"] ?? data["number"])),
    hat: say(messages, `hat.${word("hat")}`),
  };
  if (name === "defect.date-changed")
    return say(messages, left ? "history.off" : "history.on", values);
  if (name !== "release.moved")
    return say(messages, `history.${name.slice("release.".length)}`, values);
  if (word("before")) {
    const { date, reason } = data["answers"] as { date: string; reason: string };
    return say(messages, "history.day", {
      from: dayInWords(word("before"), language),
      date: dayInWords(date, language),
      reason,
    });
  }
  const said = Object.values((data["answers"] ?? {}) as Record<string, string>).join(" · ");
  const state = inLanguage(stateOf(releaseFlow, word("to")).label, language);
  if (word("move") === "sign_off") return say(messages, "history.signed-off");
  return say(messages, said ? "history.moved-saying" : "history.moved", { state, said });
};
