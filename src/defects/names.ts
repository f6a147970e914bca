import { one, sql, type Db } from "../lib/db.ts";
import type { Names } from "./mask.ts";

/** Everybody and everything that the texts of these requests might name. */
export const namesIn = (db: Db, ticketIds: readonly string[]): Promise<Names> =>
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
