import type { FastifyRequest } from "fastify";
import type { Db } from "../lib/db.ts";
import type { Asked } from "../lib/routes.ts";

/** A person who is signed in. This room knows no more of him than his id. */
export type Asker = Asked<{ summary: string; may: "signed-in" }>["actor"];

/** What the rooms above lend this one: who is asking, and whether a file hangs on something he may see. */
export type Admission = {
  admit(request: FastifyRequest, may: string): Promise<unknown>;
  maySee(db: Db, asker: Asker, fileId: string): Promise<boolean>;
};
