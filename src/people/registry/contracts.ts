import { inTransaction, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import type { Actor } from "../actor.ts";
import { changesOf, patched } from "../changes.ts";
import { namingTheField } from "../constraints.ts";
import { holdContract, type Contract, type Loose } from "./contract-store.ts";

const blank = {
  plan: "",
  signedOn: null,
  maintenanceFrom: null,
  maintenanceUntil: null,
  callbackPhone: null,
  externalId: null,
};

export const createContract = (
  db: Db,
  actor: Actor,
  body: Loose & Pick<Contract, "number" | "projectId">,
): Promise<string> =>
  inTransaction(db, async (db) => {
    const id = newId();
    const contract = patched<Contract>(
      { ...blank, number: body.number, projectId: body.projectId },
      body,
    );
    const {
      number,
      projectId,
      plan,
      signedOn,
      maintenanceFrom,
      maintenanceUntil,
      callbackPhone,
      externalId,
    } = contract;
    await namingTheField(
      run(
        db,
        sql`
          insert into contracts (id, number, project_id, plan, signed_on, maintenance_from, maintenance_until,
            callback_phone, external_id)
          values (${id}, ${number}, ${projectId}, ${plan}, ${signedOn}, ${maintenanceFrom}, ${maintenanceUntil},
            ${callbackPhone}, ${externalId})`,
      ),
    );
    await publish(db, actor, "contract.created", {
      aboutId: projectId,
      data: { contractId: id, number },
    });
    return id;
  });

/** Answers whether anything changed. */
export const changeContract = (db: Db, actor: Actor, id: string, patch: Loose): Promise<boolean> =>
  inTransaction(db, async (db) => {
    const before = await holdContract(db, id);
    const after = patched(before, patch);
    const changes = changesOf(before, after);
    if (Object.keys(changes).length === 0) return false;
    await namingTheField(
      run(
        db,
        sql`
          update contracts
          set number = ${after.number}, project_id = ${after.projectId}, plan = ${after.plan},
            signed_on = ${after.signedOn}, maintenance_from = ${after.maintenanceFrom},
            maintenance_until = ${after.maintenanceUntil}, callback_phone = ${after.callbackPhone},
            external_id = ${after.externalId}
          where id = ${id}`,
      ),
    );
    await publish(db, actor, "contract.changed", {
      aboutId: after.projectId,
      data: { contractId: id, number: after.number, changes },
    });
    return true;
  });

export const removeContract = (db: Db, actor: Actor, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const { number, projectId } = await holdContract(db, id);
    await run(db, sql`delete from contracts where id = ${id}`);
    await publish(db, actor, "contract.removed", {
      aboutId: projectId,
      data: { contractId: id, number },
    });
  });

/** Contracts name their plan in words; where it is called otherwise they say so too. */
export const renamePlan = async (db: Db, from: string, to: string): Promise<void> => {
  await run(db, sql`update contracts set plan = ${to} where lower(plan) = lower(${from})`);
};
