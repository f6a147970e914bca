import { sql, type RawBuilder } from "../../lib/db.ts";

type Condition = RawBuilder<unknown>;

/** A column that holds the words typed, at any place; blanks and punctuation do not matter. Uses the index of grams. */
export const holds = (column: Condition, q: string): Condition => sql`
  (grams(${column}) @> grams(${q}) and plain(${column}) like '%' || plain(${q}) || '%')`;

/** Nothing to look for: the words typed are all blanks and punctuation. */
export const isBlank = (q: string | undefined): q is undefined =>
  !q || /^[\p{P}\p{S}\p{Z}]*$/u.test(q.normalize("NFKC"));

/** Projects `p` by part of the name, the code, or the number of a contract. */
export const projectMatches = (q: string): Condition => sql`
  p.id in (
    select m.id
    from projects m
    where ${holds(sql`m.full_name`, q)}
    union all
    select m.id
    from projects m
    where ${holds(sql`m.code`, q)}
    union all
    select k.project_id
    from contracts k
    where ${holds(sql`k.number`, q)}
  )`;

/** Companies `c` by part of any name, the credit code, or the code or contract number of one of their projects. */
export const companyMatches = (q: string): Condition => sql`
  c.id in (
    select m.id
    from companies m
    where ${holds(sql`m.legal_name`, q)}
    union all
    select m.id
    from companies m
    where ${holds(sql`m.credit_code`, q)}
    union all
    select n.company_id
    from company_names n
    where ${holds(sql`n.name`, q)}
    union all
    select w.company_id
    from (
      select p.customer_id, s.partner_id
      from projects p
      left join project_partners s on s.project_id = p.id and s.until is null
      where p.id in (
        select m.id
        from projects m
        where ${holds(sql`m.code`, q)}
        union all
        select k.project_id
        from contracts k
        where ${holds(sql`k.number`, q)}
      )
    ) found, lateral (values (found.customer_id), (found.partner_id)) w (company_id)
  )`;
