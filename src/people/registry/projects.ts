import { inTransaction, maybe, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { changesOf, patched } from "../changes.ts";
import { namingTheField } from "../constraints.ts";
import { nameKey } from "./name-key.ts";
import { isPersonOf } from "./members.ts";
import { readProject, type Product, type Project } from "./project-store.ts";
import { sellThrough } from "./transfer.ts";

type Loose<T> = { [K in keyof T]?: T[K] | undefined };
type LooseProduct = { productId: string; version?: string | null | undefined };
type Patch = Loose<Omit<Project, "products">> & { products?: LooseProduct[] | undefined };
const blank = { code: null, products: [], defaultContactId: null, note: "", externalId: null };

export const createProject = (
  db: Db,
  actor: Actor,
  {
    partnerId,
    ...body
  }: Patch & { fullName: string; customerId: string; partnerId?: string | null | undefined },
): Promise<string> =>
  inTransaction(db, async (db) => {
    const id = newId();
    const project = laid({ ...blank, fullName: body.fullName, customerId: body.customerId }, body);
    const { fullName, code, customerId, note, externalId, defaultContactId } = project;
    // A partner as end customer is fine: partners use the products too.
    await namingTheField(
      run(
        db,
        sql`
          insert into projects (id, full_name, name_key, code, customer_id, note, external_id)
          values (${id}, ${fullName}, ${nameKey(fullName)}, ${code}, ${customerId}, ${note}, ${externalId})`,
      ),
    );
    await keepProducts(db, id, project.products);
    if (partnerId) await sellThrough(db, id, partnerId);
    if (defaultContactId) await setDefaultContact(db, id, defaultContactId);
    await publish(db, actor, "project.created", {
      aboutId: id,
      data: { fullName, customerId, partnerId: partnerId ?? null },
    });
    return id;
  });

/** Answers whether anything changed. */
export const changeProject = (
  db: Db,
  actor: Actor,
  id: string,
  { ended, ...patch }: Patch & { ended?: boolean | undefined },
): Promise<boolean> =>
  inTransaction(db, async (db) => {
    const {
      id: _,
      endedAt,
      createdAt: _created,
      ...before
    } = await readProject(db, id, sql`for update of p`);
    const after = laid(before, patch);
    const changes = changesOf<Project>(before, after);
    if (ended !== undefined && ended !== (endedAt !== null))
      Object.assign(changes, { ended: { from: !ended, to: ended } });
    if (Object.keys(changes).length === 0) return false;
    await namingTheField(
      run(
        db,
        sql`
          update projects
          set full_name = ${after.fullName}, name_key = ${nameKey(after.fullName)}, code = ${after.code},
            customer_id = ${after.customerId}, note = ${after.note}, external_id = ${after.externalId},
            ended_at = ${ended === undefined ? sql`ended_at` : ended ? sql`coalesce(ended_at, now())` : null}
          where id = ${id}`,
      ),
    );
    if (changes["products"]) await keepProducts(db, id, after.products);
    if (changes["defaultContactId"]) await setDefaultContact(db, id, after.defaultContactId);
    await publish(db, actor, "project.changed", { aboutId: id, data: { changes } });
    return true;
  });

const laid = (before: Project, { products, ...patch }: Patch): Project => ({
  ...patched<Project>(before, patch),
  products: products ? products.map(versioned).sort(byProduct) : before.products,
});
const versioned = ({ productId, version = null }: LooseProduct): Product => ({
  productId,
  version,
});
const byProduct = (a: Product, b: Product): number => (a.productId < b.productId ? -1 : 1);

const keepProducts = async (db: Db, id: string, products: readonly Product[]): Promise<void> => {
  await run(db, sql`delete from project_products where project_id = ${id}`);
  for (const { productId, version } of products)
    await namingTheField(
      run(
        db,
        sql`
          insert into project_products (project_id, product_id, version)
          values (${id}, ${productId}, ${version})`,
      ),
    );
};

// Requests of people who leave go to this person, so he must be one of the project's own.
const setDefaultContact = async (db: Db, id: string, personId: string | null): Promise<void> => {
  if (
    personId &&
    !(await maybe(db, sql`select where ${isPersonOf(sql`${personId}::uuid`, sql`${id}::uuid`)}`))
  )
    throw new Refusal(
      409,
      "project.person-foreign",
      {},
      { defaultContactId: "project.person-foreign" },
    );
  await run(db, sql`update projects set default_contact_id = ${personId} where id = ${id}`);
};
