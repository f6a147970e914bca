import type { FastifyRequest } from "fastify";
import type { Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Asked } from "../lib/routes.ts";

/** A person who is signed in. */
export type Asker = Asked<{ summary: string; may: "signed-in" }>["actor"];

/** What the rooms above lend this one: who is asking, and whether a file hangs on something he may see. */
export type Admission = {
  admit(request: FastifyRequest, may: string): Promise<unknown>;
  maySee(db: Db, asker: Asker, fileId: string): Promise<boolean>;
};

/** Who sends files: colleagues, and whoever may make requests to send them with. Others have no use for our disk. */
export const admitSender = async (
  { admit }: Admission,
  request: FastifyRequest,
): Promise<Asker> => {
  const asker = (await admit(request, "signed-in")) as Asker;
  if (asker.kind === "contact" && !asker.permissions.has("tickets.create"))
    throw new Refusal(403, asker.level === "TX" ? "upload.blocked" : "upload.bind-first");
  return asker;
};
