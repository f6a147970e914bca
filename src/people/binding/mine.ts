import { maybe, rows, sql, type Db } from "../../lib/db.ts";
import { say, type Language } from "../../lib/text.ts";
import en from "../../texts/en/binding.json" with { type: "json" };
import zh from "../../texts/zh-CN/binding.json" with { type: "json" };
import { masked } from "../masked.ts";
import type { Contact, Staff } from "../actor.ts";
import { identify } from "../identify.ts";
import { isPresent } from "../level.ts";
import type { Level } from "../permissions.ts";
import { movesOpen } from "./binding-flow.ts";
import { agreed, consentsOf } from "./consent.ts";
import type { BindingState } from "./schema.ts";

const wordings = { "zh-CN": zh, en };
/** A state as its person may know it: how far the check has come inside would tell whether the company is known (R16). */
export const shownAs = <State extends BindingState>(state: State): ShownAs<State> =>
  // The compiler does not narrow a type that it does not know yet.
  state === "needs_business" ? "submitted" : (state as Exclude<State, "needs_business">);
type ShownAs<State> = Exclude<State, "needs_business"> | "submitted";
type Shown = ShownAs<BindingState>;

type Mine = {
  state: BindingState;
  companyName: string;
  legalName: string | null;
  kind: "partner" | "customer";
  projectName: string | null;
  jobTitle: string | null;
  partnerAdmin: boolean;
  items: string | null;
  reason: string | null;
  submittedAt: string;
  blockedUntil: string | null;
  verifiedUntil: string | null;
  again: boolean;
};

/** The binding of the one who asks, in the customer's words; how the last one ended, where there is none now. */
export const myBinding = async (db: Db, { id }: Contact | Staff, language: Language) => {
  const person = await identify(db, id);
  const level: Level = person?.kind === "contact" ? person.level : "T0";
  const mine = await latest(db, id);
  const state = shownAs(mine?.state ?? "none");
  const known = mine !== undefined && state !== "none" && mine.companyName !== "";
  const open = movesOpen(mine?.state ?? "none", new Set(["person"]));
  return {
    state,
    wording: wordingOf(language, state, mine),
    level,
    name: person?.name ?? "",
    companyName: known ? (mine.legalName ?? mine.companyName) : null,
    kind: known ? mine.kind : null,
    projectName: known ? mine.projectName : null,
    jobTitle: known ? mine.jobTitle : null,
    partnerAdmin: person?.kind === "contact" && person.partnerAdmin,
    items: state === "need_more" ? mine!.items : null,
    reason: state === "rejected" || state === "revoked" ? mine!.reason || null : null,
    submittedAt: mine?.submittedAt ?? null,
    blockedUntil: state === "blocked" ? mine!.blockedUntil : null,
    verifiedUntil: level === "T2" || level === "T3" ? (mine?.verifiedUntil ?? null) : null,
    proven: await provenOf(db, id),
    consentDue: agreed(await consentsOf(db, id)).due,
    moves: (["submit", "answer", "withdraw", "unbind"] as const).filter((move) =>
      open.includes(move === "unbind" ? "revoke" : move),
    ),
  };
};

const latest = (db: Db, personId: string): Promise<Mine | undefined> =>
  maybe<Mine>(
    db,
    sql`
      select
        case when b.state = 'blocked' and not ${isPresent} then 'none' else b.state end as state,
        b.company_name, b.kind, b.project_name, b.job_title, b.partner_admin, b.items, b.reason, b.submitted_at,
        b.blocked_until, b.verified_until, coalesce(b.grace_until > now(), false) as again,
        case when b.state in ('verified', 'authorised') or b.grace_until > now() then c.legal_name end as legal_name
      from bindings b
      left join companies c on c.id = b.company_id
      where b.person_id = ${personId}
      order by ${isPresent} desc, b.submitted_at desc, b.id desc
      limit 1`,
  );

const wordingOf = (language: Language, state: Shown, mine: Mine | undefined): string => {
  const key =
    state === "submitted" && mine?.again
      ? "again"
      : state === "rejected" && !mine?.reason
        ? "rejected-silent"
        : state;
  return say(wordings[language], key, {
    company: mine?.legalName ?? mine?.companyName,
    items: mine?.items,
    reason: mine?.reason?.replace(/[。.]$/, ""),
  });
};

const provenOf = async (db: Db, personId: string) => {
  const found = await rows<{ kind: "email" | "mobile"; value: string }>(
    db,
    sql`
      select kind, value
      from identities
      where person_id = ${personId} and kind in ('email', 'mobile') and proven_at is not null
      order by kind, value`,
  );
  return found.map(({ kind, value }) => ({ kind, masked: masked(kind, value) }));
};
