import { inTransaction, maybe, one, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { Refusal } from "../lib/refusal.ts";
import { newCode } from "../lib/secrets.ts";
import { smsOf } from "../lib/sms.ts";
import type { Language } from "../lib/text.ts";
import { canSendCode, canSendMail, mailText, sendMail } from "../settings/index.ts";
import type { AddressKind } from "./address.ts";
import { afterAnswer } from "./afterAnswer.ts";
import type { Caller } from "./signIn.ts";

type Address = { kind: AddressKind; value: string };

const MINUTES = 10;
const TRIES = 5;
const PAUSE_SECONDS = 60;
// Five tries at each of ten codes a day: guessing one of a million takes half a lifetime.
const A_DAY = 10;

/** Sends a code. Whether anybody has the address makes no difference to what is done or answered. */
export const sendCode = async (
  caller: Caller,
  language: Language,
  address: Address,
): Promise<{ retryAfterSeconds: number; demoCode: string | null }> => {
  const { house, reply } = caller;
  if (!canSendCode(house, address.kind)) throw new Refusal(422, `code.no-way.${address.kind}`);
  const { code, retryAfterSeconds } = await makeCode(house, address);
  if (code)
    afterAnswer(house, reply, "sending a code", () => deliver(house, language, address, code));
  const shown = house.demo && !(address.kind === "email" && canSendMail(house));
  return { retryAfterSeconds, demoCode: (shown && code) || null };
};

const makeCode = (
  house: House,
  { kind, value }: Address,
): Promise<{ code?: string; retryAfterSeconds: number }> =>
  inTransaction(house.db, async (db) => {
    await holdAddress(db, { kind, value });
    const { today, wait } = await one<{ today: number; wait: number | null }>(
      db,
      sql`
        select count(*) as today,
          ceil(extract(epoch from max(created_at) + make_interval(secs => ${PAUSE_SECONDS}) - now()))::int as wait
        from codes
        where kind = ${kind} and value = ${value} and created_at > now() - interval '1 day'`,
    );
    if (wait !== null && wait > 0) return { retryAfterSeconds: wait };
    if (today >= A_DAY) throw new Refusal(429, "code.too-many-today");
    const code = newCode();
    await run(
      db,
      sql`
        insert into codes (id, kind, value, hash, expires_at)
        values (${newId()}, ${kind}, ${value}, ${hashOf(house, { kind, value }, code)},
          now() + make_interval(mins => ${MINUTES}))`,
    );
    return { code, retryAfterSeconds: PAUSE_SECONDS };
  });

/** Refuses unless this is the code last sent to the address, for the first time, in time, within five tries. */
export const useCode = async (house: House, address: Address, code: string): Promise<void> => {
  const { kind, value } = address;
  // The try is counted on its own and before it is looked at, so that no failure takes it back.
  const last = await maybe<{ id: string; hash: string }>(
    house.db,
    sql`
      update codes
      set tries = tries + 1
      where id = (
          select id
          from codes
          where kind = ${kind} and value = ${value}
          order by created_at desc
          limit 1)
        and used_at is null and tries < ${TRIES} and expires_at > now()
      returning id, hash`,
  );
  const right = last && house.vault.verify("code", textOf(address, code), last.hash);
  const used =
    right &&
    (await run(
      house.db,
      sql`update codes set used_at = now() where id = ${last.id} and used_at is null`,
    ));
  if (!used) throw new Refusal(422, "code.wrong", {}, { code: "code.wrong" });
};

/** One after the other for one address, until the end of the transaction. */
export const holdAddress = (db: Db, { kind, value }: Address): Promise<number> =>
  run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`address ${kind} ${value}`}, 0))`);

const textOf = ({ kind, value }: Address, code: string): string => `${kind} ${value} ${code}`;
const hashOf = (house: House, address: Address, code: string): string =>
  house.vault.sign("code", textOf(address, code));

const deliver = (
  house: House,
  language: Language,
  { kind, value }: Address,
  code: string,
): Promise<void> => {
  const say = (key: string) => mailText(house, language, key, { code, minutes: MINUTES });
  if (kind === "mobile") return smsOf(house).send(value, say("code.sms"));
  return sendMail(house, {
    to: value,
    subject: say("code.subject"),
    text: `${say("code.text")}\n\n${say("closing")}`,
    language,
  });
};
