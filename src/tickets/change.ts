import type { z } from "zod";
import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { mayBeNamed, type Staff } from "../people/index.ts";
import { productNamed } from "./product.ts";
import { markRead } from "./read.ts";
import type { TicketChange } from "./schema.ts";
import { holdLive, type Ticket } from "./ticket.ts";

type Change = z.output<typeof TicketChange>;

/** Staff correct what a request says of itself. A new severity needs a reason that the customer can read (R106). */
export const changeTicket = (db: Db, actor: Staff, number: number, change: Change): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    const severity = change.severity ?? ticket.severity;
    if (severity !== ticket.severity && !change.reason)
      throw new Refusal(400, "ticket.severity-reason", {}, { reason: "ticket.severity-reason" });
    const project = await projectFor(db, actor, ticket, change.projectId);
    const product = change.productId ? await productNamed(db, change.productId) : undefined;
    const tags = change.tags && [...new Set(change.tags)];
    const isNews =
      severity !== ticket.severity || (change.title !== undefined && change.title !== ticket.title);

    await run(
      db,
      sql`
        update tickets
        set title = ${change.title ?? ticket.title}, severity = ${severity}, tags = ${tags ?? ticket.tags},
          version = ${change.version ?? ticket.version},
          ${product ? sql`product_id = ${product.id},` : sql``}
          ${project ? sql`project_id = ${project.id}, project_name = coalesce(${project.name}, project_name),` : sql``}
          updated_at = now()
          ${isNews ? sql`, public_at = now()` : sql``}
        where id = ${ticket.id}`,
    );
    await markRead(db, actor.id, ticket.id);
    await tell(db, actor, ticket, {
      ...change,
      severity,
      tags,
      project: project?.name,
      product: product?.name,
    });
  });

type Told = Omit<Change, "tags"> & {
  severity: string;
  tags?: string[] | undefined;
  project?: string | null | undefined;
  product?: string | undefined;
};

const tell = async (
  db: Db,
  actor: Staff,
  ticket: Ticket,
  { severity, reason, agreed, title, tags, version, project, product }: Told,
) => {
  const about = { ticketId: ticket.id };
  if (severity !== ticket.severity)
    await publish(db, actor, "ticket.severity-changed", {
      ...about,
      public: true,
      data: { from: ticket.severity, to: severity, reason, ...(agreed && { agreed }) },
    });
  if (title !== undefined && title !== ticket.title)
    await publish(db, actor, "ticket.renamed", {
      ...about,
      public: true,
      data: { from: ticket.title, to: title },
    });
  if (tags && tags.join("\n") !== ticket.tags.join("\n"))
    await publish(db, actor, "ticket.tagged", { ...about, data: { from: ticket.tags, to: tags } });
  if (version !== undefined && version !== ticket.version)
    await publish(db, actor, "ticket.version-changed", {
      ...about,
      data: { from: ticket.version, to: version },
    });
  if (product !== undefined)
    await publish(db, actor, "ticket.product-changed", { ...about, data: { to: product } });
  if (project !== undefined)
    await publish(db, actor, "ticket.project-changed", { ...about, data: { to: project } });
};

// A request never moves to a project that the requester's company has nothing to do with.
const projectFor = async (
  db: Db,
  actor: Staff,
  ticket: Ticket,
  projectId: string | null | undefined,
): Promise<{ id: string | null; name: string | null } | undefined> => {
  if (projectId === undefined || projectId === ticket.projectId) return undefined;
  if (projectId === null) return { id: null, name: null };
  const found = await maybe<{ id: string; name: string }>(
    db,
    sql`
      select p.id, p.full_name as name
      from projects p
      where p.id = ${projectId} and ${mayBeNamed(actor, sql`${ticket.companyId}`)}`,
  );
  if (!found) throw new Refusal(400, "project.foreign", {}, { projectId: "project.foreign" });
  return found;
};
