import { inTransaction } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { dropCookie, stepCookie } from "./cookies.ts";
import { cookieOf, endSession, type App } from "./sessions.ts";
import type { Caller } from "./signIn.ts";

/** Ends the session of the app that asks; a session that is over already is no mistake. */
export const signOut = async (
  { house, request, reply }: Caller,
  by: { id: string | null },
): Promise<void> => {
  const app: App = request.headers["channeldesk-app"] === "portal" ? "portal" : "desk";
  const token = request.cookies[cookieOf[app]];
  await inTransaction(house.db, async (db) => {
    const ended = token ? await endSession(db, token) : 0;
    if (ended > 0)
      await publish(db, by, "session.ended", { aboutId: by.id ?? undefined, data: { app } });
  });
  dropCookie(house, reply, cookieOf[app]);
  dropCookie(house, reply, stepCookie);
};
