import { maybe, rows, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import { nameKey } from "../registry/name-key.ts";
import { likeness, tellingPairs } from "./likeness.ts";

const NEAR = 10;
const MOST = 2000;
const ALIKE = 0.3;

type Found = {
  id: string;
  kind: "partner" | "customer";
  legalName: string;
  creditCode: string | null;
  /** The former or short name that was found; null for the legal one. */
  by: string | null;
  key: string;
};
type Project = {
  id: string;
  companyId: string;
  fullName: string;
  key: string;
  callbacks: { number: string; phone: string | null }[];
};

/** What the registry knows of the company a person named: the same name, and names like it; for staff alone (R15). */
export const matchesOf = async (db: Db, bindingId: string, name?: string) => {
  const claim =
    (await maybe<{ companyName: string; projectName: string | null }>(
      db,
      sql`select company_name, project_name from bindings where id = ${bindingId}`,
    )) ?? notFound("binding");
  const typed = name || claim.companyName;
  const key = nameKey(typed);
  const same = best(await sameKey(db, key), key);
  const known = new Set(same.map(({ id }) => id));
  const near = best(await sharingPairs(db, key), key)
    .filter(({ id, score }) => !known.has(id) && score >= ALIKE)
    .slice(0, NEAR);
  const projects = await projectsOf(
    db,
    [...same, ...near].map(({ id }) => id),
  );
  const wanted = nameKey(claim.projectName ?? "");
  const shown = ({ id, kind, legalName, creditCode, by, score }: Found & { score: number }) => ({
    id,
    kind,
    legalName,
    creditCode,
    by,
    score,
    projects: projects
      .filter(({ companyId }) => companyId === id)
      .map(({ key, companyId: _company, ...project }) => ({
        ...project,
        likeness: likeness(wanted, key),
      }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 20),
  });
  return { name: typed, exact: same.map(shown), near: near.map(shown) };
};

/** Each company once, by the name of it that is most alike; the most alike first. */
const best = (found: readonly Found[], key: string) => {
  const ranked = found
    .map((match) => ({ ...match, score: likeness(key, match.key) }))
    .sort((a, b) => b.score - a.score || Number(a.by !== null) - Number(b.by !== null));
  const seen = new Set<string>();
  return ranked.filter(({ id }) => !seen.has(id) && seen.add(id));
};

const columns = sql`c.id, c.kind, c.legal_name, c.credit_code, n.by, n.key`;
/** Every name of every company whose key fulfils a condition on `name_key`. */
const names = (condition: RawBuilder<unknown>) => sql`
  (
    (select id, null::text as by, name_key as key from companies where ${condition} limit ${MOST})
    union all
    (select company_id, name, name_key from company_names where ${condition} limit ${MOST})
  ) n
  join companies c on c.id = n.id and c.ended_at is null`;

const sameKey = (db: Db, key: string): Promise<Found[]> =>
  key === ""
    ? Promise.resolve([])
    : rows<Found>(db, sql`select ${columns} from ${names(sql`name_key = ${key}`)}`);

// Pairs of characters, not pg_trgm: it may not be installed elsewhere, and needs three characters.
const sharingPairs = async (db: Db, key: string): Promise<Found[]> => {
  const pairs = tellingPairs(key);
  if (pairs.length === 0) return [];
  return rows<Found>(
    db,
    sql`
      select ${columns}
      from ${names(sql`grams(name_key) && ${pairs}::text[]`)}`,
  );
};

const projectsOf = (db: Db, companyIds: readonly string[]): Promise<Project[]> =>
  rows<Project>(
    db,
    sql`
      select p.id, w.id as company_id, p.full_name, p.name_key as key,
        (
          select coalesce(json_agg(json_build_object('number', k.number, 'phone', k.callback_phone) order by k.number), '[]')
          from contracts k
          where k.project_id = p.id
        ) as callbacks
      from unnest(${[...companyIds]}::uuid[]) w (id)
      join lateral (
        select id, full_name, name_key
        from projects
        where customer_id = w.id and ended_at is null
        union
        select j.id, j.full_name, j.name_key
        from projects j
        join project_partners s on s.project_id = j.id and s.until is null
        where s.partner_id = w.id and j.ended_at is null
        limit 200
      ) p on true`,
  );
