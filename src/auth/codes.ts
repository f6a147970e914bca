import { inTransaction, one, rows, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { Refusal } from "../lib/refusal.ts";
import { newCode } from "../lib/secrets.ts";
import { smsOf } from "../lib/sms.ts";
import type { Language } from "../lib/text.ts";
import { canSendCode, canSendMail, mailText, sendMail } from "../settings/index.ts";
import type { AddressKind } from "./address.ts";
import { afterAnswer } from "./afterAnswer.ts";
import { beginAttempt, forgive } from "./attempts.ts";
import type { Caller } from "./signIn.ts";

type Address = { kind: AddressKind; value: string };

const MINUTES = 10;
const TRIES = 5;
const PAUSE_SECONDS = 60;
/** How many may come with a letter that was sent before: mail is slow, and somebody else may have asked in between. */
const OPEN = 3;
/**
 * Codes asked for within an hour and never entered. Nobody shuts another person's address from one place, and nobody's
 * mailbox is flooded from many; either heals within the hour.
 */
const most = { here: 5, caller: 30, address: 20 };

/** Sends a code. Whether anybody has the address makes no difference to what is done or answered. */
export const sendCode = async (
  caller: Caller,
  language: Language,
  address: Address,
): Promise<{ retryAfterSeconds: number; demoCode: string | null }> => {
  const { house, reply } = caller;
  if (!canSendCode(house, address.kind)) throw new Refusal(422, `code.no-way.${address.kind}`);
  const { code, retryAfterSeconds } = await makeCode(house, address, caller.request.ip);
  if (code)
    afterAnswer(house, reply, "sending a code", () => deliver(house, language, address, code));
  const shown = house.demo && !(address.kind === "email" && canSendMail(house));
  return { retryAfterSeconds, demoCode: (shown && code) || null };
};

const makeCode = (
  house: House,
  { kind, value }: Address,
  caller: string,
): Promise<{ code?: string; retryAfterSeconds: number }> =>
  inTransaction(house.db, async (db) => {
    // Always the caller first: two that lock in different orders would wait for each other.
    await run(
      db,
      sql`select pg_advisory_xact_lock(hashtextextended(${`code caller ${caller}`}, 0))`,
    );
    await holdAddress(db, { kind, value });
    const wait = await waitFor(db, { kind, value });
    if (wait > 0) return { retryAfterSeconds: wait };
    const unproven = await unprovenOf(db, { kind, value }, caller);
    for (const whose of ["here", "caller", "address"] as const)
      if (unproven[whose] >= most[whose]) throw new Refusal(429, "code.too-many-lately");
    const code = newCode();
    await run(
      db,
      sql`
        insert into codes (id, kind, value, asked_by, hash, expires_at)
        values (${newId()}, ${kind}, ${value}, ${caller}, ${hashOf(house, { kind, value }, code)},
          now() + make_interval(mins => ${MINUTES}))`,
    );
    return { code, retryAfterSeconds: PAUSE_SECONDS };
  });

const waitFor = async (db: Db, { kind, value }: Address): Promise<number> => {
  const { wait } = await one<{ wait: number | null }>(
    db,
    sql`
      select ceil(extract(epoch from max(created_at) + make_interval(secs => ${PAUSE_SECONDS}) - now()))::int as wait
      from codes
      where kind = ${kind} and value = ${value}`,
  );
  return wait ?? 0;
};

const unprovenOf = (db: Db, { kind, value }: Address, caller: string) =>
  one<Record<keyof typeof most, number>>(
    db,
    sql`
      select count(*) filter (where asked_by = ${caller} and kind = ${kind} and value = ${value}) as here,
        count(*) filter (where asked_by = ${caller}) as caller,
        count(*) filter (where kind = ${kind} and value = ${value}) as address
      from codes
      where (asked_by = ${caller} or (kind = ${kind} and value = ${value}))
        and used_at is null and created_at > now() - interval '1 hour'`,
  );

/** Refuses unless this is one of the codes last sent to the address, for the first time, in time, within five tries. */
export const useCode = async (
  { house, request }: Pick<Caller, "house" | "request">,
  address: Address,
  code: string,
): Promise<void> => {
  const { kind, value } = address;
  const attempt = await beginAttempt(house.db, `guess:${request.ip} ${kind} ${value}`);
  // The try is counted on its own and before it is looked at, so that no failure takes it back.
  const open = await rows<{ id: string; hash: string }>(
    house.db,
    sql`
      update codes
      set tries = tries + 1
      where id in (
          select id
          from codes
          where kind = ${kind} and value = ${value}
          order by created_at desc
          limit ${OPEN})
        and used_at is null and tries < ${TRIES} and expires_at > now()
      returning id, hash`,
  );
  const right = open.find(({ hash }) => house.vault.verify("code", textOf(address, code), hash));
  const used =
    right &&
    (await run(
      house.db,
      sql`update codes set used_at = now() where id = ${right.id} and used_at is null`,
    ));
  if (!used) throw new Refusal(422, "code.wrong", {}, { code: "code.wrong" });
  await run(
    house.db,
    sql`update codes set expires_at = least(expires_at, now()) where kind = ${kind} and value = ${value}`,
  );
  await forgive(house.db, attempt);
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
