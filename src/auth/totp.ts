import { randomInt } from "node:crypto";
import { generateSecret, generateURI, verify } from "otplib";
import { toDataURL } from "qrcode";
import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { setting } from "../settings/index.ts";

/** Begins the set-up of an authenticator; nothing is asked for until its first code was right. */
export const beginTotp = (house: House, person: { id: string; email: string }) =>
  inTransaction(house.db, async (db) => {
    const secret = generateSecret();
    const begun = await run(
      db,
      sql`
        update staff
        set totp_secret = ${house.vault.lock("totp", secret)}, totp_step = null
        where person_id = ${person.id} and totp_since is null`,
    );
    if (begun === 0) throw new Refusal(409, "totp.on-already");
    const issuer = setting(house, "vendor").name;
    const uri = generateURI({ issuer, label: person.email, secret });
    return { secret, uri, qr: await toDataURL(uri, { margin: 2, width: 240 }) };
  });

/** Turns the authenticator on by its first code; answers the recovery codes, which are kept only as hashes. */
export const finishTotp = (
  house: House,
  { personId, sessionId, code }: { personId: string; sessionId: string | null; code: string },
): Promise<string[]> =>
  inTransaction(house.db, async (db) => {
    if (!(await isTotpCode(db, house, personId, code)))
      throw new Refusal(422, "totp.wrong", {}, { code: "totp.wrong" });
    const recoveryCodes = Array.from({ length: 10 }, newRecoveryCode);
    const hashes = recoveryCodes.map((each) => recoveryHash(house, personId, each));
    const on = await run(
      db,
      sql`
        update staff
        set totp_since = now(), recovery_codes = ${hashes}::text[]
        where person_id = ${personId} and totp_since is null`,
    );
    if (on === 0) throw new Refusal(409, "totp.on-already");
    await run(db, sql`update sessions set strong = true where id = ${sessionId}`);
    await publish(db, { id: personId }, "totp.on", { aboutId: personId });
    return recoveryCodes;
  });

export const removeTotp = async (db: Db, by: { id: string }, personId: string): Promise<void> => {
  const removed = await run(
    db,
    sql`
      update staff
      set totp_secret = null, totp_since = null, totp_step = null, recovery_codes = '{}'
      where person_id = ${personId} and totp_secret is not null`,
  );
  if (removed > 0) await publish(db, by, "totp.off", { aboutId: personId });
};

/** Which second proof a text is, if it is one; it is used up by being right. */
export const secondProof = async (
  db: Db,
  house: House,
  personId: string,
  text: string,
): Promise<"totp" | "recovery-code" | undefined> => {
  if (await isTotpCode(db, house, personId, text)) return "totp";
  return (await isRecoveryCode(db, house, personId, text)) ? "recovery-code" : undefined;
};

// A code is good for half a minute before and after its own, and once: its step has to be later than the last one used.
const isTotpCode = async (
  db: Db,
  house: House,
  personId: string,
  code: string,
): Promise<boolean> => {
  if (!/^\d{6}$/.test(code)) return false;
  const kept = await maybe<{ totpSecret: string | null }>(
    db,
    sql`
      select totp_secret
      from staff
      where person_id = ${personId}`,
  );
  if (!kept?.totpSecret) return false;
  const secret = house.vault.open("totp", kept.totpSecret);
  const found = await verify({ secret, token: code, epochTolerance: 30 });
  if (!found.valid || !("timeStep" in found)) return false;
  const used = await run(
    db,
    sql`
      update staff
      set totp_step = ${found.timeStep}
      where person_id = ${personId} and coalesce(totp_step, -1) < ${found.timeStep}`,
  );
  return used === 1;
};

const isRecoveryCode = async (
  db: Db,
  house: House,
  personId: string,
  text: string,
): Promise<boolean> => {
  const hash = recoveryHash(house, personId, text);
  const used = await run(
    db,
    sql`
      update staff
      set recovery_codes = array_remove(recovery_codes, ${hash})
      where person_id = ${personId} and ${hash} = any(recovery_codes)`,
  );
  return used === 1;
};

// No letter or digit that could be read as another one.
const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const newRecoveryCode = (): string => {
  const half = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join("");
  return `${half()}-${half()}`;
};

const recoveryHash = (house: House, personId: string, code: string): string =>
  house.vault.sign("recovery", `${personId} ${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
