import { z } from "zod";
import { maybe, rows, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import { paged, placeOf, sizeOf, type Page } from "../../lib/page.ts";
import type { Named } from "./project-store.ts";
import { holds } from "./search.ts";

export type Contract = {
  number: string;
  projectId: string;
  plan: string;
  signedOn: string | null;
  maintenanceFrom: string | null;
  maintenanceUntil: string | null;
  callbackPhone: string | null;
  externalId: string | null;
};
export type ContractRow = Omit<Contract, "projectId"> & {
  id: string;
  project: Named;
  customer: Named;
};
export type Loose = { [K in keyof Contract]?: Contract[K] | undefined };

const columns = sql`
  k.id, k.number, k.plan, k.signed_on, k.maintenance_from, k.maintenance_until, k.callback_phone, k.external_id,
  json_build_object('id', p.id, 'name', p.full_name) as project,
  json_build_object('id', c.id, 'name', c.legal_name) as customer`;
const tables = sql`
  contracts k
  join projects p on p.id = k.project_id
  join companies c on c.id = p.customer_id`;

export type ContractQuery = Page & {
  q?: string | undefined;
  projectId?: string | undefined;
  companyId?: string | undefined;
};

export const listContracts = async (db: Db, query: ContractQuery) => {
  const { q, projectId, companyId } = query;
  const [after] = placeOf(query, z.uuid()) ?? [];
  const found = await rows<ContractRow>(
    db,
    sql`
      select ${columns}
      from ${tables}
      where true
        ${projectId ? sql`and k.project_id = ${projectId}` : sql``}
        ${companyId ? sql`and ${ofCompany(companyId)}` : sql``}
        ${q ? sql`and ${holds(sql`k.number`, q)}` : sql``}
        ${after ? sql`and k.id < ${after}` : sql``}
      order by k.id desc
      limit ${sizeOf(query) + 1}`,
  );
  return paged(found, query, ({ id }) => [id]);
};

const ofCompany = (companyId: string): RawBuilder<unknown> => sql`
  k.project_id in (
    select id from projects where customer_id = ${companyId}
    union all
    select project_id from project_partners where partner_id = ${companyId} and until is null
  )`;

export const contractsOf = (
  db: Db,
  of: { projectId: string } | { companyId: string },
): Promise<ContractRow[]> =>
  rows<ContractRow>(
    db,
    sql`
      select ${columns}
      from ${tables}
      where ${"projectId" in of ? sql`k.project_id = ${of.projectId}` : ofCompany(of.companyId)}
      order by k.maintenance_until desc nulls last, k.id desc
      limit 100`,
  );

export const contractRow = async (db: Db, id: string): Promise<ContractRow> =>
  (await maybe<ContractRow>(db, sql`select ${columns} from ${tables} where k.id = ${id}`)) ??
  notFound("contract");

export const holdContract = async (db: Db, id: string): Promise<Contract> =>
  (await maybe<Contract>(
    db,
    sql`
      select number, project_id, plan, signed_on, maintenance_from, maintenance_until, callback_phone, external_id
      from contracts
      where id = ${id}
      for update`,
  )) ?? notFound("contract");
