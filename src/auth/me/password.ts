import { inTransaction } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import { setting, takesMail } from "../../settings/index.ts";
import { accountOf, type Account } from "../accounts.ts";
import { afterAnswer } from "../afterAnswer.ts";
import { beginAttempt, forgive } from "../attempts.ts";
import { hashPassword, isPassword } from "../password/hash.ts";
import { dropLinks, keepPassword, write } from "../password/links.ts";
import { refuseWeak } from "../password/rules.ts";
import { endSessions } from "../sessions.ts";
import type { Caller } from "../signIn.ts";
import { removeTotp } from "../totp.ts";

/** Everywhere else the person is signed out. */
export const changePassword = async (
  caller: Caller,
  by: { id: string },
  { current, password }: { current: string; password: string },
): Promise<void> => {
  const { house, request, reply } = caller;
  const account = await confirmed(caller, by.id, { field: "current", password: current });
  refuseWeak(password, account.email);
  const hash = await hashPassword(password);
  await inTransaction(house.db, async (db) => {
    await keepPassword(db, by.id, hash);
    await dropLinks(db, by.id);
    await endSessions(db, by.id, request.sessionId);
    await publish(db, by, "password.set", { aboutId: by.id, data: { by: "password" } });
  });
  if (takesMail(house))
    afterAnswer(house, reply, "telling of a new password", () =>
      write(house, account, "password-changed"),
    );
};

export const doWithoutTotp = async (
  caller: Caller,
  by: { id: string },
  password: string,
): Promise<void> => {
  if (setting(caller.house, "security").totpRequired) throw new Refusal(409, "totp.required");
  await confirmed(caller, by.id, { field: "password", password });
  await inTransaction(caller.house.db, (db) => removeTotp(db, by, by.id));
};

/** The account, once its password was said again; wrong ones count as they do at the door. */
const confirmed = async (
  { house }: Caller,
  personId: string,
  { field, password }: { field: string; password: string },
): Promise<Account> => {
  const attempt = await beginAttempt(house.db, `person:${personId}`);
  const account = (await accountOf(house.db, personId)) ?? notFound("staff");
  if (!(await isPassword(password, account.passwordHash)))
    throw new Refusal(422, "password.wrong", {}, { [field]: "password.wrong" });
  await forgive(house.db, attempt);
  return account;
};
