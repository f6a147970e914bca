import en from "../texts/en/history.json" with { type: "json" };
import zh from "../texts/zh-CN/history.json" with { type: "json" };
import { rows, sql, type Db } from "../lib/db.ts";
import { dayInWords, say, type Language, type Messages } from "../lib/text.ts";
import { clocks, filled, inLanguage, stateOf, type ClockName, type Text } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { knowTypes, processOf } from "../types/index.ts";
import { nameFor, unnamed } from "./rows.ts";
import { spoken } from "./spoken.ts";
import type { Ticket } from "./ticket.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

type Entry = {
  at: string;
  name: string;
  actorId: string | null;
  actorName: string | null;
  actorKind: "staff" | "contact" | null;
  data: Record<string, unknown>;
};

/** Everything that happened to a request, oldest first, as sentences in the reader's language. */
export const historyOf = async (
  db: Db,
  actor: Staff | Contact,
  ticket: Pick<Ticket, "id">,
  language: Language,
) => {
  const latest = await rows<Entry>(
    db,
    sql`
      select e.at, e.name, e.actor_id, p.kind as actor_kind,
        ${nameFor(actor, sql`p.id`, sql`p.name`)} as actor_name, e.data
      from events e
      left join people d on d.id = e.actor_id
      left join people p on p.id = coalesce(d.merged_into, d.id)
      where e.ticket_id = ${ticket.id} and e.name = any(${told}) and not e.data ? 'late'
        ${actor.kind === "contact" ? sql`and e.public` : sql``}
      order by e.seq desc
      limit ${MOST}`,
  );
  const names = await namesIn(db, latest);
  await knowTypes(
    db,
    latest.map(({ data }) => versionIn(data)),
  );
  return latest.reverse().map((entry) => ({
    at: entry.at,
    who: whoDid(actor, entry, language),
    sentence: sentenceOf(actor, entry, names, language),
  }));
};

const MOST = 500;
const told = [...Object.keys(zh), "ticket.moved"];

/** In which version of its type something happened: its words are those of then. */
const versionIn = (data: Entry["data"]): { typeVersion: string | null } => ({
  typeVersion: isId(data["typeVersion"]) ? data["typeVersion"] : null,
});

/** The people and teams that the entries speak of by id. */
const namesIn = async (db: Db, entries: readonly Entry[]): Promise<Map<string, string>> => {
  const ids = entries.flatMap(({ data }) => [data["to"], data["from"]]).filter(isId);
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(
    db,
    sql`
      select id, name from people where id = any(${ids}::uuid[])
      union all
      select id, name from teams where id = any(${ids}::uuid[])`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
};
const isText = (word: unknown): word is Text =>
  typeof word === "object" && word !== null && "zh" in word && "en" in word;
const isId = (word: unknown): word is string =>
  typeof word === "string" && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(word);

// Customers read "the support team" where a colleague acted: who has it is the house's affair (R34).
const whoDid = (
  actor: Staff | Contact,
  { actorKind, actorName }: Entry,
  language: Language,
): string => {
  if (actorKind === null) return say(sentences[language], "who.system");
  if (actor.kind === "contact" && actorKind === "staff")
    return say(sentences[language], "who.support");
  return actorName ?? unnamed(language);
};

export const sentenceOf = (
  actor: Pick<Staff | Contact, "kind">,
  { name, data }: Pick<Entry, "name" | "data">,
  names: ReadonlyMap<string, string>,
  language: Language,
): string => {
  const messages = sentences[language];
  const word = (key: string): string => {
    const value = isText(data[key]) ? inLanguage(data[key], language) : data[key];
    return typeof value === "string" || typeof value === "number"
      ? (names.get(String(value)) ?? String(value))
      : "";
  };
  if (name === "ticket.moved") {
    const flow = processOf({ flow: word("flow"), ...versionIn(data) });
    const { history } = flow.moves[word("move")] ?? {};
    if (history) return inLanguage(history, language);
    const { label, customer } = stateOf(flow, word("to"));
    const answers = data["answers"] as Record<string, string> | undefined;
    const words =
      actor.kind === "contact" ? filled(customer, spoken(answers ?? {}, language)) : label;
    const state = inLanguage(words, language);
    return say(messages, "ticket.moved", { state });
  }
  if (name === "ticket.turned") {
    const { from, to } = data["labels"] as Record<"from" | "to", Text>;
    return say(messages, name, {
      from: inLanguage(from, language),
      to: inLanguage(to, language),
      reason: word("reason"),
    });
  }
  if (name === "ticket.type-renewed")
    return say(messages, name, { type: word("type"), to: word("to"), reason: word("reason") });
  const clock = clocks[word("clock") as ClockName]?.label;
  const key = keyOf(name, data);
  return say(messages, key, {
    to: word("to"),
    from: dayInWords(word("from"), language),
    into: word("into"),
    other: word("other"),
    reason: word("reason"),
    address: word("address"),
    rating: word("rating"),
    percent: word("percent"),
    clock: clock ? inLanguage(clock, language) : "",
    number: word("number"),
    date: dayInWords(word("date"), language, data["provisional"] === true),
    name: word("name"),
    rule: word("rule"),
    version: word("version"),
    tags: Array.isArray(data["to"]) ? data["to"].join(", ") || "–" : "",
  });
};

/** The same event has other words where a rule did it, a holiday moved the day, or somebody is away. */
const keyOf = (name: string, data: Entry["data"]): string => {
  if (name === "ticket.promised" && data["from"]) return "ticket.promised-instead";
  if (!(name in givenBack)) return name;
  if (data["rule"]) return `${name}-by-rule`;
  if (data["away"]) return "ticket.given-back-away";
  return data["to"] ? name : givenBack[name as keyof typeof givenBack];
};

const givenBack = {
  "ticket.assigned": "ticket.unassigned",
  "ticket.team-changed": "ticket.team-removed",
} as const;
