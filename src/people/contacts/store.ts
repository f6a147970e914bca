import { z } from "zod";
import { maybe, rows, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import { maskedIdentities, type Identity } from "../masked.ts";
import { isPresent, levelOf } from "../level.ts";
import { paged, placeOf, sizeOf, type Page } from "../../lib/page.ts";
import { isOpen } from "../merges/open.ts";
import type { Level } from "../permissions.ts";
import { holds } from "../registry/search.ts";

type Named = { id: string; name: string };
type Found = {
  id: string;
  name: string;
  level: Level;
  company: Named | null;
  companyName: string | null;
  jobTitle: string | null;
  partnerAdmin: boolean;
  identities: Identity[];
  endedAt: string | null;
  erasureAskedAt: string | null;
  mergedInto: Named | null;
  createdAt: string;
  lastSeenAt: string | null;
};

const select = (condition: RawBuilder<unknown>) => sql`
  select p.id, p.name, p.ended_at, p.erasure_asked_at, p.created_at, ${levelOf} as level,
    (select json_build_object('id', o.id, 'name', o.name) from people o where o.id = p.merged_into) as merged_into,
    case
      when c.id is not null and ${levelOf} in ('T2', 'T3') then json_build_object('id', c.id, 'name', c.legal_name)
    end as company,
    b.company_name, b.job_title, coalesce(b.partner_admin, false) as partner_admin,
    (select max(s.seen_at) from sessions s where s.person_id = p.id) as last_seen_at,
    (
      select coalesce(
        json_agg(json_build_object('kind', i.kind, 'value', i.value, 'provenAt', i.proven_at) order by i.kind, i.value),
        '[]'
      )
      from identities i
      where i.person_id = p.id
    ) as identities
  from people p
  left join bindings b on b.person_id = p.id and ${isPresent}
  left join companies c on c.id = b.company_id
  where p.kind = 'contact' and ${condition}`;

const shown = ({ identities, ...person }: Found) => ({
  ...person,
  identities: maskedIdentities(identities),
});

export type ContactQuery = Page & {
  q?: string | undefined;
  companyId?: string | undefined;
  erasure?: "asked" | undefined;
  merge?: "asked" | undefined;
};

/** By part of a name, or by the whole address or number: parts of those would tell them to whoever tries. */
export const listContacts = async (db: Db, query: ContactQuery) => {
  const { q, companyId, erasure, merge } = query;
  const [after] = placeOf(query, z.uuid()) ?? [];
  const found = await rows<Found>(
    db,
    sql`
      ${select(sql`
        p.ended_at is null
        ${companyId ? sql`and b.company_id = ${companyId} and ${levelOf} in ('T2', 'T3')` : sql``}
        ${erasure ? sql`and p.erasure_asked_at is not null` : sql``}
        ${merge ? sql`and p.id in (select unnest(array[m.from_id, m.into_id]) from contact_merges m where ${isOpen})` : sql``}
        ${q ? sql`and ${named(q)}` : sql``}
        ${after ? sql`and p.id < ${after}` : sql``}`)}
      order by p.id desc
      limit ${sizeOf(query) + 1}`,
  );
  return paged(found.map(shown), query, ({ id }) => [id]);
};

const named = (q: string) => sql`
  p.id in (
    select n.id
    from people n
    where ${holds(sql`n.name`, q)}
    union all
    select i.person_id
    from identities i
    where i.value in (${q.toLowerCase()}, ${q.replace(/[\s-]/g, "")})
  )`;

/** People by their ids. */
export const contactsById = async (db: Db, ids: readonly string[]) => {
  const found = await rows<Found>(db, select(sql`p.id = any(${ids}::uuid[])`));
  return new Map(found.map((person) => [person.id, shown(person)]));
};

export const contactRow = async (db: Db, id: string) =>
  shown((await maybe<Found>(db, select(sql`p.id = ${id}`))) ?? notFound("contact"));
