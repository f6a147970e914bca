import { maybe, rows, sql, type Db } from "../lib/db.ts";
import { listed, spokenOf, type Language } from "../lib/text.ts";
import { rolesWith } from "../flows/hats.ts";

/** So many days away, also with everything kept in hand, and others answer for what was delivered (R100). */
const AWAY_DAYS = 4;

/** Whether `people p` with `staff s` develops for customers and is there to answer. */
export const isActive = sql`
  p.ended_at is null and s.roles && ${rolesWith("custom_dev")}::text[]
  and (s.away_since is null or (s.away_keeps and s.away_since > now() - make_interval(days => ${AWAY_DAYS})))`;

type Developer = { id: string; name: string };

export const developerNamed = (db: Db, id: string): Promise<Developer | undefined> =>
  maybe<Developer>(
    db,
    sql`
      select p.id, p.name
      from people p
      join staff s on s.person_id = p.id
      where p.id::text = ${id} and ${isActive}`,
  );

export type Choice = Developer & {
  /** Answers for the delivery it is about. */
  own: boolean;
  /** Those of his skills that it speaks of. */
  knows: string[];
};

/**
 * To whom an issue may be given: first whoever delivered what it is about, then whoever knows most of it, then whoever
 * has least (R82).
 */
export const developersFor = async (db: Db, ticketId: string): Promise<Choice[]> => {
  const found = await rows<Developer & { own: boolean; skills: string[]; about: string }>(
    db,
    sql`
      select p.id, p.name, s.skills, coalesce(p.id = v.developer_id, false) as own,
        concat_ws(chr(10), t.title, d.name, v.items) as about
      from tickets t
      left join deliveries v on v.id = t.delivery_id
      left join products d on d.id = t.product_id
      cross join people p
      join staff s on s.person_id = p.id
      where t.id = ${ticketId} and ${isActive}
      order by (select count(*) from tickets o where o.assignee_id = p.id and o.open), p.name`,
  );
  return found
    .map(({ id, name, own, skills, about }) => ({ id, name, own, knows: spokenOf(about, skills) }))
    .toSorted((a, b) => Number(b.own) - Number(a.own) || b.knows.length - a.knows.length);
};

/** Why he stands where he stands, beside his name. */
export const choiceLabel = ({ name, own, knows }: Choice, language: Language): string => {
  const why = [...(own ? [language === "en" ? "delivered it" : "原开发"] : []), ...knows];
  if (why.length === 0) return name;
  const words = listed(why, language);
  return language === "en" ? `${name} (${words})` : `${name}（${words}）`;
};
