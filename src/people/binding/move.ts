import { run, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { step, type AnyMove, type Mover } from "./binding-flow.ts";
import type { BindingState } from "./schema.ts";
import type { Binding } from "./store.ts";

type Change = {
  /** What else the move writes down, as assignments. */
  set?: RawBuilder<unknown>;
  data?: Record<string, unknown>;
  /** The event, where it is not named by the state reached. */
  event?: string;
};

/** The only place where a claim changes its state. */
export const moveBinding = async (
  db: Db,
  actor: Actor,
  binding: Binding,
  move: AnyMove,
  { set, data = {}, event }: Change = {},
): Promise<BindingState> => {
  const to = allow(actor, binding, move);
  await run(
    db,
    sql`update bindings set state = ${to} ${set ? sql`, ${set}` : sql``} where id = ${binding.id}`,
  );
  const { personId, companyId, state: from } = binding;
  await publish(db, actor, event ?? `binding.${to}`, {
    aboutId: binding.id,
    data: { personId, companyId, from, ...data },
  });
  return to;
};

/** The state a move leads to, or a refusal. To a contact, what is not his does not exist. */
export const allow = (actor: Actor, binding: Binding, move: AnyMove): BindingState => {
  const to = step(binding.state, move, moversOf(actor, binding));
  if (to === "not-open") throw new Refusal(409, "binding.move-not-open");
  if (to !== "not-yours") return to;
  throw actor.kind === "staff" ? new Refusal(403, "not-allowed") : notFound("binding");
};

/** As what somebody stands before a claim. */
export const moversOf = (
  actor: Actor,
  { personId, companyId }: { personId: string; companyId: string | null },
  vouches = false,
): ReadonlySet<Mover> => {
  if (actor.kind === "system") return new Set(["rule"]);
  if (actor.kind === "staff") return actor.permissions;
  const movers = new Set<Mover>();
  if (actor.id === personId) movers.add("person");
  const manages = actor.permissions.has("company.manage") && actor.id !== personId;
  if (manages && (vouches || (companyId !== null && companyId === actor.companyId)))
    movers.add("admin");
  return movers;
};
