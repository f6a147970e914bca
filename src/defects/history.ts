import { rows, sql, type Db } from "../lib/db.ts";
import { dayInWords, say, type Language, type Messages } from "../lib/text.ts";
import en from "../texts/en/defects.json" with { type: "json" };
import zh from "../texts/zh-CN/defects.json" with { type: "json" };
import { defectFlow, defectName, inLanguage, stateOf } from "../flows/index.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

type Entry = {
  at: string;
  name: string;
  actorName: string | null;
  actorKind: "staff" | "contact" | null;
  data: Record<string, unknown>;
};

/** Everything that happened to a defect, oldest first. Whoever is no colleague is only the customer. */
export const historyOfDefect = async (db: Db, id: string, language: Language) => {
  const found = await rows<Entry>(
    db,
    sql`
      select e.at, e.name, e.data, p.name as actor_name, p.kind as actor_kind
      from events e
      left join people p on p.id = e.actor_id
      where e.about_id = ${id} and e.name like 'defect.%'
      order by e.seq
      limit 500`,
  );
  const messages = sentences[language];
  return found.map(({ at, name, actorName, actorKind, data }) => ({
    at,
    who:
      actorKind === null
        ? say(messages, "who.system")
        : actorKind === "contact"
          ? say(messages, "who.customer")
          : (actorName ?? ""),
    sentence: sentenceOf(messages, name, data, language),
  }));
};

export const sentenceOf = (
  messages: Messages,
  name: string,
  data: Entry["data"],
  language: Language,
): string => {
  const word = (key: string) => (typeof data[key] === "string" ? data[key] : "");
  if (name === "defect.moved") {
    const answers = (data["answers"] ?? {}) as Record<string, string>;
    const said = Object.entries(answers)
      .filter(([key, text]) => text && !["train", "date"].includes(key))
      .map(([, text]) => text)
      .join(" · ");
    const state = inLanguage(stateOf(defectFlow, word("to")).label, language);
    return say(messages, said ? "history.moved-saying" : "history.moved", { state, said });
  }
  if (name.startsWith("defect.issue-")) {
    const key = `history.${name.slice("defect.".length)}`;
    return say(messages, word("stays") ? `${key}-${word("stays")}` : key, {
      tracker: word("tracker"),
      issue: word("issue"),
      state: word("state"),
    });
  }
  const why = data["why"] === "missed" ? say(messages, "history.missed") : word("reason");
  const key = `history.${name.slice("defect.".length)}`;
  return say(messages, why && messages[`${key}-why`] ? `${key}-why` : key, {
    from: dayInWords(word("from"), language),
    date: dayInWords(word("date"), language),
    reason: why,
    defect: defectName(Number(data["number"])),
    severity: word("severity"),
  });
};
