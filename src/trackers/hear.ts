import type { FastifyInstance } from "fastify";
import { inTransaction, maybe, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { system } from "../people/index.ts";
import { hear } from "./clients/index.ts";
import { connectionOf } from "./connections.ts";

const LARGEST = 2 << 20;

/**
 * Where a tracker says that something happened. Whoever cannot show that he is it learns nothing, not even whether there
 * is such a tracker. Only which issue it is about is taken from the call: how that stands is asked anew, so an old call
 * that somebody sends again changes nothing.
 */
export const mountHooks = (app: FastifyInstance, house: House): void => {
  void app.register(async (app) => {
    app.removeAllContentTypeParsers();
    // The signature is over the bytes as they came.
    app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    app.post<{ Params: { id: string } }>(
      "/api/v1/trackers/:id/hook",
      { config: { may: "public" }, bodyLimit: LARGEST },
      async ({ params: { id }, headers, body }, reply) => {
        const connection = connectionOf(house, id);
        const raw = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
        const key = connection && hear(connection, { headers, raw, at: Date.now() });
        if (key === undefined) throw new Refusal(401, "hook.unknown");
        if (key !== null) await stir(house.db, id, key);
        return reply.code(204).send();
      },
    );
  });
};

/** The issue is read at once, unless the tracker asked for quiet. */
const stir = (db: Db, tracker: string, key: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const linked = await maybe<{ defectId: string }>(
      db,
      sql`
        update tracker_issues
        set due_at = now()
        where tracker = ${tracker} and key = ${key} and ended_at is null and (due_at is null or due_at > now())
          and not exists (select from tracker_health h where h.tracker = ${tracker} and h.trouble = 'busy')
        returning defect_id`,
    );
    if (linked) await publish(db, system, "tracker.heard", { aboutId: linked.defectId });
  });
