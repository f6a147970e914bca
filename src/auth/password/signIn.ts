import { inTransaction } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import { accountByEmail } from "../accounts.ts";
import { beginAttempt, forgive, triesAtTheDoor } from "../attempts.ts";
import { knownDevice, rememberDevice, stepCookie } from "../cookies.ts";
import { passPassword, type Caller, type State } from "../signIn.ts";
import { findStep } from "../steps.ts";
import { isPassword } from "./hash.ts";

/** An address nobody has and a wrong password take the same way and get the same answer. */
export const signInByPassword = async (
  caller: Caller,
  { email, password }: { email: string; password: string },
): Promise<State> => {
  const { db } = caller.house;
  const { ip } = caller.request;
  const device = knownDevice(caller.house, caller.request, email);
  const attempt = await beginAttempt(db, ...triesAtTheDoor(email, ip, device));
  const account = await accountByEmail(db, email);
  const right = await isPassword(password, account?.passwordHash);
  if (!account || !right) {
    await publish(db, { id: null }, "session.refused", {
      aboutId: account?.personId,
      data: { email, ip },
    });
    throw new Refusal(401, "sign-in.wrong");
  }
  const link = await waitingLink(caller, account.personId);
  const state = await inTransaction(db, async (db) => {
    await forgive(db, attempt);
    return passPassword(db, caller, account, link);
  });
  if (!device) rememberDevice(caller.house, caller.reply, email);
  return state;
};

/** The directory's account that waits for this very person to confirm it. */
const waitingLink = async (
  { house, request }: Caller,
  personId: string,
): Promise<string | undefined> => {
  const step = await findStep(house.db, "confirm", request.cookies[stepCookie]);
  return step?.personId === personId ? step.data.link : undefined;
};
