import en from "../texts/en/history.json" with { type: "json" };
import zh from "../texts/zh-CN/history.json" with { type: "json" };
import { rows, sql, type Db } from "../lib/db.ts";
import { say, type Language, type Messages } from "../lib/text.ts";
import { stateOf } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { inLanguage, outsiderName } from "./rows.ts";
import { flowOf } from "../flows/index.ts";
import type { Ticket } from "./ticket.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

type Entry = {
  at: string;
  name: string;
  actorId: string | null;
  actorName: string | null;
  actorKind: "staff" | "contact" | null;
  data: Record<string, unknown>;
  names: Record<string, string>;
};

/** Everything that happened to a request, oldest first, as sentences in the reader's language. */
export const historyOf = async (
  db: Db,
  actor: Staff | Contact,
  ticket: Pick<Ticket, "id">,
  language: Language,
) => {
  const entries = await rows<Entry>(
    db,
    sql`
      select e.at, e.name, e.actor_id, p.kind as actor_kind,
        ${outsiderName(actor, sql`e.actor_id`, sql`p.name`)} as actor_name, e.data,
        coalesce((
          select jsonb_object_agg(x.id, x.name)
          from (
            select id::text, name from people where id::text in (e.data ->> 'to', e.data ->> 'from')
            union all
            select id::text, name from teams where id::text in (e.data ->> 'team', e.data ->> 'fromTeam')
          ) x
        ), '{}') as names
      from events e
      left join people p on p.id = e.actor_id
      where e.ticket_id = ${ticket.id} ${actor.kind === "contact" ? sql`and e.public` : sql``}
      order by e.seq
      limit 500`,
  );
  return entries
    .filter(({ name }) => name in zh || `${name}.moved` in zh || name === "ticket.moved")
    .map((entry) => ({
      at: entry.at,
      who: whoDid(actor, entry, language),
      sentence: sentenceOf(actor, entry, language),
    }));
};

// Customers read "the support team" where a colleague acted: who has it is the house's affair (R34).
const whoDid = (
  actor: Staff | Contact,
  { actorKind, actorName }: Entry,
  language: Language,
): string => {
  if (actorKind === null) return say(sentences[language], "who.system");
  if (actor.kind === "contact" && actorKind === "staff")
    return say(sentences[language], "who.support");
  return actorName ?? "";
};

const sentenceOf = (
  actor: Staff | Contact,
  { name, data, names }: Entry,
  language: Language,
): string => {
  const messages = sentences[language];
  const word = (key: string): string => {
    const value = data[key];
    return typeof value === "string" || typeof value === "number"
      ? (names[String(value)] ?? String(value))
      : "";
  };
  if (name === "ticket.moved") {
    const { label, customer } = stateOf(flowOf(word("flow")), word("to"));
    const state = inLanguage(actor.kind === "contact" ? customer : label, language);
    return say(messages, "ticket.moved", { state });
  }
  const key = name === "ticket.assigned" ? assignmentKey(data) : name;
  return say(messages, key, {
    to: word("to"),
    from: word("from"),
    team: word("team"),
    into: word("into"),
    other: word("other"),
    reason: word("reason"),
    address: word("address"),
    rating: word("rating"),
    number: word("number"),
    name: word("name"),
    tags: Array.isArray(data["to"]) ? data["to"].join(", ") || "–" : "",
  });
};

const assignmentKey = (data: Record<string, unknown>): string => {
  if (data["to"] !== data["from"]) return data["to"] ? "ticket.assigned" : "ticket.unassigned";
  return data["team"] ? "ticket.team-assigned" : "ticket.team-removed";
};
