import { rows, run, sql, type Db } from "../lib/db.ts";
import { holdAllOf, type Defect } from "./store.ts";

/** A build begins: from now on its release brings these and no others. */
export const closeList = async (
  db: Db,
  releaseId: string,
  numbers: readonly number[],
): Promise<void> => {
  await holdAllOf(db, numbers);
  await run(
    db,
    sql`
      insert into built_defects (release_id, defect_id)
      select ${releaseId}, id
      from defects
      where number = any(${numbers}::int[])`,
  );
};

/** Nothing comes of the build. */
export const dropList = (db: Db, releaseId: string): Promise<number> =>
  run(db, sql`delete from built_defects where release_id = ${releaseId} and not is_out`);

/** The release is out with these. */
export const keepList = (db: Db, releaseId: string, numbers: readonly number[]): Promise<number> =>
  run(
    db,
    sql`
      insert into built_defects (release_id, defect_id, is_out)
      select ${releaseId}, id, true
      from defects
      where number = any(${numbers}::int[])
      on conflict (release_id, defect_id) do update set is_out = true`,
  );

/** It is not built into a release any more. */
export const leaveList = (db: Db, { id }: Pick<Defect, "id">): Promise<number> =>
  run(db, sql`delete from built_defects where defect_id = ${id} and not is_out`);

export const isBeingBuilt = async (db: Db, { id }: Pick<Defect, "id">): Promise<boolean> =>
  (await rows(db, sql`select 1 from built_defects where defect_id = ${id} and not is_out`)).length >
  0;
