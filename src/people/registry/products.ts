import { inTransaction, maybe, rows, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { notFound } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { changesOf, patched } from "../changes.ts";
import { namingTheField } from "../constraints.ts";

export type Product = { code: string; name: string; externalId: string | null };
export type Version = { name: string; releasedOn: string | null; supportedUntil: string | null };
export type ProductView = Product & {
  id: string;
  endedAt: string | null;
  versions: (Version & { id: string })[];
};
type Loose<T> = { [K in keyof T]?: T[K] | undefined };

const columns = sql`
  o.id, o.code, o.name, o.external_id, o.ended_at,
  (
    select coalesce(
      json_agg(
        json_build_object('id', v.id, 'name', v.name, 'releasedOn', v.released_on, 'supportedUntil', v.supported_until)
        order by v.released_on desc nulls last, v.id desc
      ),
      '[]'
    )
    from product_versions v
    where v.product_id = o.id
  ) as versions`;

/** Staff see also products that are no longer sold; the newest version comes first. */
export const listProducts = (db: Db, { kind }: Actor): Promise<ProductView[]> =>
  rows<ProductView>(
    db,
    sql`
      select ${columns}
      from products o
      where ${kind === "contact" ? sql`o.ended_at is null` : sql`true`}
      order by o.ended_at nulls first, o.code`,
  );

export const productView = async (db: Db, id: string): Promise<ProductView> =>
  (await maybe<ProductView>(db, sql`select ${columns} from products o where o.id = ${id}`)) ??
  notFound("product");

export const createProduct = (
  db: Db,
  actor: Actor,
  { code, name, externalId = null }: Loose<Product> & { code: string; name: string },
): Promise<string> =>
  inTransaction(db, async (db) => {
    const id = newId();
    await namingTheField(
      run(
        db,
        sql`insert into products (id, code, name, external_id) values (${id}, ${code}, ${name}, ${externalId})`,
      ),
    );
    await publish(db, actor, "product.created", { aboutId: id, data: { code, name } });
    return id;
  });

export const changeProduct = (
  db: Db,
  actor: Actor,
  id: string,
  { ended, ...patch }: Loose<Product> & { ended?: boolean | undefined },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const { endedAt, ...before } =
      (await maybe<Product & { endedAt: string | null }>(
        db,
        sql`select code, name, external_id, ended_at from products where id = ${id} for update`,
      )) ?? notFound("product");
    const after = patched<Product>(before, patch);
    const changes = changesOf<Product>(before, after);
    if (ended !== undefined && ended !== (endedAt !== null))
      Object.assign(changes, { ended: { from: !ended, to: ended } });
    if (Object.keys(changes).length === 0) return;
    await namingTheField(
      run(
        db,
        sql`
          update products
          set code = ${after.code}, name = ${after.name}, external_id = ${after.externalId},
            ended_at = ${ended === undefined ? sql`ended_at` : ended ? sql`coalesce(ended_at, now())` : null}
          where id = ${id}`,
      ),
    );
    await publish(db, actor, "product.changed", { aboutId: id, data: { changes } });
  });

export const addVersion = (
  db: Db,
  actor: Actor,
  productId: string,
  { name, releasedOn = null, supportedUntil = null }: Loose<Version> & { name: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    await productView(db, productId);
    await namingTheField(
      run(
        db,
        sql`
          insert into product_versions (id, product_id, name, released_on, supported_until)
          values (${newId()}, ${productId}, ${name}, ${releasedOn}, ${supportedUntil})`,
      ),
    );
    await publish(db, actor, "product.version-added", {
      aboutId: productId,
      data: { name, releasedOn, supportedUntil },
    });
  });

type Which = { id: string; versionId: string };

export const changeVersion = (
  db: Db,
  actor: Actor,
  which: Which,
  patch: Loose<Version>,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const before = await holdVersion(db, which);
    const after = patched(before, patch);
    const changes = changesOf(before, after);
    if (Object.keys(changes).length === 0) return;
    await namingTheField(
      run(
        db,
        sql`
          update product_versions
          set name = ${after.name}, released_on = ${after.releasedOn}, supported_until = ${after.supportedUntil}
          where id = ${which.versionId}`,
      ),
    );
    await publish(db, actor, "product.version-changed", {
      aboutId: which.id,
      data: { name: after.name, changes },
    });
  });

export const removeVersion = (db: Db, actor: Actor, which: Which): Promise<void> =>
  inTransaction(db, async (db) => {
    const { name } = await holdVersion(db, which);
    await run(db, sql`delete from product_versions where id = ${which.versionId}`);
    await publish(db, actor, "product.version-removed", { aboutId: which.id, data: { name } });
  });

const holdVersion = async (db: Db, { id, versionId }: Which): Promise<Version> =>
  (await maybe<Version>(
    db,
    sql`
      select name, released_on, supported_until
      from product_versions
      where id = ${versionId} and product_id = ${id}
      for update`,
  )) ?? notFound("version");
