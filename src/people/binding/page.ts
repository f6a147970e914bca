import { maybe, rows, sql, type Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { notFound } from "../../lib/refusal.ts";
import type { Contact, Staff } from "../actor.ts";
import { maskedIdentities, type Identity } from "../masked.ts";
import { movesOpen } from "./binding-flow.ts";
import { rowColumns, rowTables, shownRow } from "./list.ts";
import { moversOf } from "./move.ts";
import { bindingMoves } from "./schema.ts";
import { rejectedLately } from "./store.ts";

type Named = { id: string; name: string };
type Found = Parameters<typeof shownRow>[1] & {
  personId: string;
  companyId: string | null;
  items: string | null;
  answer: string | null;
  reason: string | null;
  note: string | null;
  evidenceKind: "callback" | "contract" | "voucher" | "invitation" | "known" | "import" | null;
  evidence: string | null;
  decidedBy: Named | null;
  decidedAt: string | null;
  verifiedUntil: string | null;
  graceUntil: string | null;
  blockedUntil: string | null;
  partnerAdmin: boolean;
  proposedBy: Named | null;
  scope: string | null;
  scopeUntil: string | null;
};

/** A claim with all that staff need to decide it, and the moves they have. */
export const bindingPage = async (house: House, actor: Staff | Contact, id: string) => {
  const { db } = house;
  const found = await maybe<Found>(
    db,
    sql`
      select ${rowColumns}, b.person_id, b.company_id, b.items, b.answer, b.reason, b.note, b.evidence_kind, b.evidence,
        b.decided_at, b.verified_until, b.grace_until, b.blocked_until, b.partner_admin, b.scope, b.scope_until,
        case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as decided_by,
        case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as proposed_by
      from ${rowTables}
      left join people d on d.id = b.decided_by
      left join people o on o.id = b.proposed_by
      where b.id = ${id}`,
  );
  const { personId, companyId, ...row } = found ?? notFound("binding");
  return {
    ...shownRow(house, row),
    identities: maskedIdentities(await identitiesOf(db, personId)),
    projects: await projectsOf(db, personId),
    rejectedLately: await rejectedLately(db, personId),
    moves: movesFor(row, actor, { personId, companyId }),
    history: await historyOf(db, id),
  };
};

const movesFor = (
  { state, kind, proposedBy }: Pick<Found, "state" | "kind" | "proposedBy">,
  actor: Staff | Contact,
  of: { personId: string; companyId: string | null },
) => {
  const open = movesOpen(state, moversOf(actor, of));
  const named = proposedBy !== null && proposedBy.id !== actor.id;
  return bindingMoves.filter(
    (move) =>
      open.includes(move) &&
      (move !== "authorise" || named) &&
      (move !== "appoint" || kind === "partner"),
  );
};

export const identitiesOf = (db: Db, personId: string): Promise<Identity[]> =>
  rows<Identity>(
    db,
    sql`select kind, value, proven_at from identities where person_id = ${personId} order by kind, value`,
  );

const projectsOf = (db: Db, personId: string): Promise<Named[]> =>
  rows<Named>(
    db,
    sql`
      select p.id, p.full_name as name
      from project_members m
      join projects p on p.id = m.project_id
      where m.person_id = ${personId}
      order by p.full_name`,
  );

const historyOf = (db: Db, id: string) =>
  rows<{ at: string; name: string; by: string | null; data: Record<string, unknown> }>(
    db,
    sql`
      select e.at, e.name, w.name as by, e.data
      from events e
      left join people w on w.id = e.actor_id
      where e.about_id = ${id}
      order by e.seq`,
  );
