import { inTransaction } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { beginAttempt, forgive } from "./attempts.ts";
import { stepCookie } from "./cookies.ts";
import { enter, linkDirectory, type Caller, type State } from "./signIn.ts";
import { findStep, takeStep } from "./steps.ts";
import { secondProof } from "./totp.ts";

/** The second half of a sign-in whose password was right. */
export const passTotp = async (caller: Caller, code: string): Promise<State> => {
  const { house, request } = caller;
  const token = request.cookies[stepCookie];
  const waiting = await findStep(house.db, "code", token);
  if (!waiting?.personId) throw new Refusal(401, "sign-in.begin-again");
  const { personId } = waiting;
  const attempt = await beginAttempt(house.db, `address:${request.ip}`, `person:${personId}`);
  const proof = await secondProof(house.db, house, personId, code);
  if (!proof) {
    await publish(house.db, { id: null }, "session.refused", {
      aboutId: personId,
      data: { ip: request.ip, proof: "totp" },
    });
    throw new Refusal(422, "totp.wrong", {}, { code: "totp.wrong" });
  }
  return inTransaction(house.db, async (db) => {
    const step = await takeStep(db, "code", token);
    if (!step) throw new Refusal(401, "sign-in.begin-again");
    await forgive(db, attempt);
    if (step.data.link) await linkDirectory(db, personId, step.data.link);
    await enter(db, caller, "desk", personId, proof);
    return { state: "signed-in" };
  });
};
