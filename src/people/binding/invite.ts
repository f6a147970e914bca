import { randomInt } from "node:crypto";
import { z } from "zod";
import { inTransaction, maybe, rows, run, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { notFound } from "../../lib/refusal.ts";
import type { Vault } from "../../lib/secrets.ts";
import type { Actor } from "../actor.ts";
import { paged, placeOf, sizeOf, type Page } from "../../lib/page.ts";
import { companyFor } from "./verify.ts";

const DAYS = 7;
// No character that looks like another: 0 O, 1 I L, 2 Z, 5 S, 8 B.
const alphabet = "ACDEFGHJKMNPQRTUVWXY34679";

const newCode = (): string =>
  Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join("");
/** What is kept of a code. It is short, so its hash takes our key: a stolen table does not give it away. */
export const hashOf = (vault: Vault, code: string): string =>
  vault.sign(
    "invitation",
    code
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ""),
  );

type Invitation = {
  companyId: string;
  partnerAdmin?: boolean | undefined;
  projectIds?: readonly string[] | undefined;
  note?: string | undefined;
};

/** Makes a code that binds one person to a company at once, within seven days (BND-T09). */
export const invite = (
  db: Db,
  actor: Actor,
  vault: Vault,
  { companyId, partnerAdmin = false, projectIds = [], note = "" }: Invitation,
) =>
  inTransaction(db, async (db) => {
    await companyFor(db, companyId, { partnerAdmin, projectIds });
    const id = newId();
    const code = newCode();
    await run(
      db,
      sql`
        insert into invitations (id, code_hash, company_id, partner_admin, project_ids, note, invited_by, expires_at)
        values (${id}, ${hashOf(vault, code)}, ${companyId}, ${partnerAdmin}, ${[...projectIds]}::uuid[], ${note || null},
          ${actor.id}, now() + make_interval(days => ${DAYS}))`,
    );
    await publish(db, actor, "invitation.created", {
      aboutId: companyId,
      data: { invitationId: id, partnerAdmin },
    });
    return { ...(await invitationRow(db, id)), code };
  });

/** Takes an invitation back that nobody has used; of one company only, where that is given. */
export const takeBack = (db: Db, actor: Actor, id: string, companyId?: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const gone = await maybe<{ companyId: string }>(
      db,
      sql`
        delete from invitations
        where id = ${id} and used_at is null ${companyId ? sql`and company_id = ${companyId}` : sql``}
        returning company_id`,
    );
    if (!gone) return notFound("invitation");
    await publish(db, actor, "invitation.taken-back", {
      aboutId: gone.companyId,
      data: { invitationId: id },
    });
  });

type Named = { id: string; name: string };
type InvitationRow = {
  id: string;
  company: Named;
  partnerAdmin: boolean;
  note: string | null;
  invitedBy: Named;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  usedBy: Named | null;
};

const select = (condition: RawBuilder<unknown>) => sql`
  select i.id, json_build_object('id', c.id, 'name', c.legal_name) as company, i.partner_admin, i.note,
    json_build_object('id', w.id, 'name', w.name) as invited_by, i.created_at, i.expires_at, i.used_at,
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as used_by
  from invitations i
  join companies c on c.id = i.company_id
  join people w on w.id = i.invited_by
  left join people u on u.id = i.used_by
  where ${condition}`;

const invitationRow = async (db: Db, id: string): Promise<InvitationRow> =>
  (await maybe<InvitationRow>(db, select(sql`i.id = ${id}`))) ?? notFound("invitation");

export const listInvitations = async (db: Db, query: Page & { companyId?: string | undefined }) => {
  const [after] = placeOf(query, z.uuid()) ?? [];
  const found = await rows<InvitationRow>(
    db,
    sql`
      ${select(sql`
        ${query.companyId ? sql`i.company_id = ${query.companyId}` : sql`true`}
        ${after ? sql`and i.id < ${after}` : sql``}`)}
      order by i.id desc
      limit ${sizeOf(query) + 1}`,
  );
  return paged(found, query, ({ id }) => [id]);
};
