import { sql, type RawBuilder } from "../../lib/db.ts";
import { nameKey } from "./name-key.ts";

type Condition = RawBuilder<unknown>;

/**
 * A column that holds the words typed, at any place; blanks and punctuation do not matter, and of nothing else nothing
 * is found. The index of grams finds them, and of more than two characters it is looked whether they stand together.
 */
export const holds = (column: Condition, q: string): Condition => sql`
  (
    plain(${q}) <> ''
    and grams(${column}) @> grams(${q})
    and (length(plain(${q})) <= 2 or strpos(plain(${column}), plain(${q})) > 0)
  )`;

// Half of all companies are called 科技: whoever types that is shown so many, and types more.
const MOST = 1000;
const first = (query: Condition): Condition => sql`(${query} limit ${MOST})`;

const projectsCoded = (q: string): Condition => sql`
  ${first(sql`select m.id from projects m where ${holds(sql`m.code`, q)}`)}
  union all
  ${first(sql`select k.project_id from contracts k where ${holds(sql`k.number`, q)}`)}`;

/** Projects `p` by part of the name, the code, or the number of a contract. */
export const projectMatches = (q: string): Condition => sql`
  p.id in (
    ${first(sql`select m.id from projects m where ${holds(sql`m.full_name`, q)}`)}
    union all
    ${projectsCoded(q)}
  )`;

/** Companies `c` by part of any name however it is written, the credit code, or the code or contract number of one of their projects. */
export const companyMatches = (q: string): Condition => sql`
  c.id in (
    ${first(sql`select m.id from companies m where ${holds(sql`m.legal_name`, q)}`)}
    union all
    ${first(sql`select m.id from companies m where ${holds(sql`m.credit_code`, q)}`)}
    union all
    ${first(sql`select n.company_id from company_names n where ${holds(sql`n.name`, q)}`)}
    union all
    ${first(sql`select m.id from companies m where ${holds(sql`m.name_key`, nameKey(q))}`)}
    union all
    ${first(sql`select n.company_id from company_names n where ${holds(sql`n.name_key`, nameKey(q))}`)}
    union all
    select p.customer_id from projects p where p.id in (${projectsCoded(q)})
    union all
    select s.partner_id from project_partners s where s.until is null and s.project_id in (${projectsCoded(q)})
  )`;
