import type { FastifyReply, FastifyRequest } from "fastify";
import { run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { setting } from "../settings/index.ts";
import { dropCookie, keepSession, keepStep, stepCookie } from "./cookies.ts";
import { cookieOf, endSession, startSession, type App, type Device } from "./sessions.ts";
import { beginStep } from "./steps.ts";

/** Someone at the door: whose request, and the answer that takes the cookie along. */
export type Caller = { house: House; request: FastifyRequest; reply: FastifyReply };

export type Proof = "password" | "totp" | "recovery-code" | "directory" | "code" | "setup";
export type State = { state: "signed-in" | "code-needed" };

/** What follows a right password: the second proof for those who have one, else the desk. */
export const passPassword = async (
  db: Db,
  caller: Caller,
  account: { personId: string; totp: boolean },
  link?: string,
): Promise<State> => {
  if (account.totp) {
    const token = await beginStep(db, "code", account.personId, link ? { link } : {});
    keepStep(caller.house, caller.reply, token);
    return { state: "code-needed" };
  }
  if (link) await linkDirectory(db, account.personId, link);
  await enter(db, caller, "desk", account.personId, "password");
  return { state: "signed-in" };
};

/** Opens a new session; whatever session the device had before is over, so that no planted one lives on. */
export const enter = async (
  db: Db,
  { house, request, reply }: Caller,
  app: App,
  personId: string,
  proof: Proof,
): Promise<void> => {
  const device = deviceOf(request);
  const { staffIdleMinutes, contactDays } = setting(house, "security");
  const minutes = app === "desk" ? staffIdleMinutes : contactDays * 24 * 60;
  const strong = proof === "totp" || proof === "recovery-code" || proof === "directory";
  const before = request.cookies[cookieOf[app]];
  if (before) await endSession(db, before);
  keepSession(
    house,
    reply,
    app,
    await startSession(db, personId, { app, device, minutes, strong }),
  );
  if (app === "desk") dropCookie(house, reply, stepCookie);
  await publish(db, { id: personId }, "session.started", {
    aboutId: personId,
    data: { app, proof, ip: device.ip },
  });
};

/** Joins an account at the directory to a person, by the one name there that never changes. */
export const linkDirectory = async (db: Db, personId: string, link: string): Promise<void> => {
  const joined = await run(
    db,
    sql`
      insert into identities (kind, value, person_id, proven_at)
      values ('oidc', ${link}, ${personId}, now())
      on conflict do nothing`,
  );
  if (joined === 0) return;
  await publish(db, { id: personId }, "staff.linked", { aboutId: personId });
};

export const deviceOf = (request: FastifyRequest): Device => ({
  ip: request.ip,
  userAgent: request.headers["user-agent"],
});
