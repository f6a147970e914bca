import { maybe, rows, sql, type Db } from "../../lib/db.ts";
import type { Actor } from "../actor.ts";
import { changeContract, createContract } from "../registry/contracts.ts";
import { nameKey } from "../registry/name-key.ts";
import { changeProject, createProject } from "../registry/projects.ts";
import { ContractBody, ProjectBody } from "../registry/schema.ts";
import { dayOf, listOf, refuse, textOf, type Cells } from "./cells.ts";
import type { Outcome } from "./company.ts";
import { companyNamed, productNamed } from "./find.ts";

/** One row of a file of projects: the project, and its contract if the row names one. */
export const importProject = async (db: Db, actor: Actor, cells: Cells): Promise<Outcome> => {
  const customerId = await companyNamed(
    db,
    "customer",
    cells["customer"] || refuse("customer", "input.required"),
  );
  const partnerId = cells["partner"]
    ? await companyNamed(db, "partner", cells["partner"], "partner")
    : undefined;
  const body = ProjectBody.parse({
    fullName: cells["fullName"] ?? "",
    code: textOf(cells["code"]),
    customerId,
    products: await productsIn(db, cells),
    note: cells["note"],
    externalId: cells["externalId"] || undefined,
  });
  const id = await known(db, body);
  const projectId = id ?? (await createProject(db, actor, { ...body, partnerId }));
  const changed = id ? await changeProject(db, actor, id, body) : false;
  if (id && partnerId) await refuseOtherPartner(db, id, partnerId);
  const contract = await importContract(db, actor, projectId, cells);
  if (!id) return "created";
  return changed || contract !== "unchanged" ? "changed" : "unchanged";
};

const known = async (
  db: Db,
  {
    externalId,
    code,
    fullName,
    customerId,
  }: {
    externalId?: string | null | undefined;
    code?: string | null | undefined;
    fullName: string;
    customerId: string;
  },
): Promise<string | undefined> => {
  const [first] = await rows<{ id: string }>(
    db,
    sql`
      select id
      from projects
      where external_id = ${externalId ?? null} or code = ${code ?? null}
        or (customer_id = ${customerId} and name_key = ${nameKey(fullName)})
      order by external_id = ${externalId ?? null} desc nulls last, code = ${code ?? null} desc nulls last
      limit 1`,
  );
  return first?.id;
};

const productsIn = async (db: Db, cells: Cells) => {
  const named = listOf(cells["products"]);
  if (!named) return undefined;
  const products = [];
  for (const name of named) products.push(await productNamed(db, "products", name));
  const [only] = products;
  return products.length === 1 && cells["version"]
    ? [{ ...only!, version: cells["version"] }]
    : products;
};

// A change of partner has a moment and a consent, which a file does not say (R98).
const refuseOtherPartner = async (db: Db, projectId: string, partnerId: string): Promise<void> => {
  const now = await maybe<{ partnerId: string }>(
    db,
    sql`select partner_id from project_partners where project_id = ${projectId} and until is null`,
  );
  if (now?.partnerId !== partnerId) refuse("partner", "import.other-partner");
};

const importContract = async (
  db: Db,
  actor: Actor,
  projectId: string,
  cells: Cells,
): Promise<Outcome> => {
  if (!cells["contractNumber"]) {
    const lost = ["plan", "signedOn", "maintenanceFrom", "maintenanceUntil", "callbackPhone"].find(
      (column) => cells[column],
    );
    return lost ? refuse("contractNumber", "import.contract-number") : "unchanged";
  }
  const body = ContractBody.parse({
    number: cells["contractNumber"],
    projectId,
    plan: cells["plan"],
    signedOn: dayOf("signedOn", cells["signedOn"]),
    maintenanceFrom: dayOf("maintenanceFrom", cells["maintenanceFrom"]),
    maintenanceUntil: dayOf("maintenanceUntil", cells["maintenanceUntil"]),
    callbackPhone: textOf(cells["callbackPhone"]),
  });
  const existing = await maybe<{ id: string }>(
    db,
    sql`select id from contracts where number = ${body.number}`,
  );
  if (!existing) {
    await createContract(db, actor, body);
    return "created";
  }
  return (await changeContract(db, actor, existing.id, body)) ? "changed" : "unchanged";
};
