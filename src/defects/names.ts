import { one, sql, type Db, type RawBuilder } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import { namesMentioned, type Names } from "./mask.ts";

/** Whom and what a text may not tell: what these requests are about, and whatever we know that it names. */
export const namesFor = async (
  db: Db,
  ticketIds: readonly string[],
  text: string,
): Promise<Names> => {
  const [near, far] = [await namesIn(db, ticketIds), await namesNamedIn(db, text)];
  return {
    people: [...near.people, ...far.people],
    companies: [...near.companies, ...far.companies],
    projects: [...near.projects, ...far.projects],
  };
};

/** Customers of several companies read these texts word by word: they are written so that nobody is known by them. */
export const refuseNames = async (
  db: Db,
  texts: Record<string, string | undefined>,
  ticketIds: readonly string[] = [],
): Promise<void> => {
  for (const [field, text = ""] of Object.entries(texts)) {
    if (text === "") continue;
    const names = namesMentioned(text, await namesFor(db, ticketIds, text));
    if (names.length > 0)
      throw new Refusal(
        400,
        "defect.names-customer",
        { names },
        { [field]: "defect.names-customer" },
      );
  }
};

/** Everybody and everything that the texts of these requests might name. */
const namesIn = (db: Db, ticketIds: readonly string[]): Promise<Names> =>
  one<Names>(
    db,
    sql`
      with those as (select * from tickets t where t.id = any(${ticketIds}::uuid[])),
      sites as (select j.* from projects j join those t on t.project_id = j.id),
      firms as (
        select t.company_id as id from those t
        union select j.customer_id from sites j
        union select s.partner_id from sites j join project_partners s on s.project_id = j.id
      )
      select
        array(
          select p.name from those t join people p on p.id = t.requester_id
          union select t.reach ->> 'name' from those t
          union select p.name from those t join messages w on w.ticket_id = t.id and w.side = 'customer'
            join people p on p.id = w.author_id
          union select p.name from sites j join project_members m on m.project_id = j.id
            join people p on p.id = m.person_id
        ) as people,
        array(
          select c.legal_name from firms f join companies c on c.id = f.id
          union select n.name from firms f join company_names n on n.company_id = f.id
          union select t.company_name from those t
        ) as companies,
        array(
          select j.full_name from sites j union select j.code from sites j where j.code is not null
          union select t.project_name from those t
        ) as projects`,
  );

/**
 * Everybody and everything we know that this text names, whether it has to do with them or not. Two Latin letters are a
 * word more often than a name.
 */
const namesNamedIn = (db: Db, text: string): Promise<Names> =>
  one<Names>(
    db,
    sql`
      select
        array(select p.name from people p where p.kind = 'contact' and ${isIn(text, sql`p.name`)}) as people,
        array(
          select c.legal_name from companies c where ${isIn(text, sql`c.legal_name`)}
          union select n.name from company_names n where ${isIn(text, sql`n.name`)}
        ) as companies,
        array(
          select j.full_name from projects j where ${isIn(text, sql`j.full_name`)}
          union select j.code from projects j where ${isIn(text, sql`j.code`)}
        ) as projects`,
  );

const isIn = (text: string, name: RawBuilder<unknown>) =>
  sql`strpos(lower(${text}), lower(${name})) > 0 and length(${name}) > case when ${name} ~ '[^ -~]' then 1 else 2 end`;
