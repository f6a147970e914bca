import { z } from "zod";
import { name, listOf, moment, Named, page, prose, search, words } from "../fields.ts";
import { CompanyKind } from "../registry/schema.ts";
import { holdsIdCard } from "./id-card.ts";

export const bindingStates = [
  "submitted",
  "needs_business",
  "need_more",
  "verified",
  "authorised",
  "rejected",
  "revoked",
  "blocked",
  "none",
] as const;
export type BindingState = (typeof bindingStates)[number];

/** What a person agrees to, each by a tick of its own: being served; that the partner may see his requests. */
export const purposes = ["support", "partner_view"] as const;
export type Purpose = (typeof purposes)[number];

// Asked for nowhere, so refused everywhere (R10).
const noIdCard = (text: string) => !holdsIdCard(text);
const idCard = { params: { code: "input.id-card" } };

export const ConsentBody = z.strictObject({
  policy: name(50),
  purposes: z.array(z.enum(purposes)).max(purposes.length),
});
const claim = {
  name: name(50).refine(noIdCard, idCard),
  companyName: name(200).refine(noIdCard, idCard),
  kind: CompanyKind,
  projectName: name(200).refine(noIdCard, idCard).nullable().optional(),
  jobTitle: name(50).refine(noIdCard, idCard).nullable().optional(),
};
export const BindingBody = z.strictObject({ ...claim, consent: ConsentBody });
export const AnswerBody = z.strictObject({
  text: words(2000).refine(noIdCard, idCard),
  companyName: claim.companyName.optional(),
  projectName: claim.projectName,
});
export const AcceptBody = z.strictObject({
  code: name(40),
  name: claim.name,
  jobTitle: claim.jobTitle,
  consent: ConsentBody,
});

/** Reading and writing of the person himself. `state` does not tell how far the check has come inside. */
export const MyBinding = z.object({
  state: z.enum([
    "none",
    "submitted",
    "need_more",
    "verified",
    "authorised",
    "rejected",
    "revoked",
    "blocked",
  ]),
  /** The state in the customer's words and language. */
  wording: z.string(),
  level: z.enum(["T0", "T1", "T2", "T3", "TX"]),
  name: z.string(),
  /** As registered once verified, before that as typed. */
  companyName: z.string().nullable(),
  kind: CompanyKind.nullable(),
  projectName: z.string().nullable(),
  jobTitle: z.string().nullable(),
  partnerAdmin: z.boolean(),
  /** What is asked for, while more is needed. */
  items: z.string().nullable(),
  reason: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  blockedUntil: z.iso.datetime().nullable(),
  verifiedUntil: z.iso.datetime().nullable(),
  /** Addresses and numbers proven by a code, masked. */
  proven: z.array(z.object({ kind: z.enum(["email", "mobile"]), masked: z.string() })),
  /** A new policy waits for an answer. */
  consentDue: z.boolean(),
  moves: z.array(z.enum(["submit", "answer", "withdraw", "unbind"])),
});

export const Policy = z.object({
  version: z.string(),
  title: z.string(),
  paragraphs: z.array(z.object({ title: z.string(), text: z.string() })),
  /** The sentence beside each tick. */
  purposes: z.array(
    z.object({ purpose: z.enum(purposes), text: z.string(), required: z.boolean() }),
  ),
});
export const ConsentView = z.object({
  id: z.uuid(),
  policy: z.string(),
  purposes: z.array(z.enum(purposes)),
  givenAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
});
export const ConsentList = z.object({
  due: z.boolean(),
  policy: z.string(),
  /** What is agreed to now. */
  purposes: z.array(z.enum(purposes)),
  items: z.array(ConsentView),
});

// For staff.

const waitsFor = z.enum(["support", "business", "person"]);
export const BindingQuery = z.strictObject({
  state: z.enum(["waiting", "all", ...bindingStates]).optional(),
  companyId: z.uuid().optional(),
  q: search,
  ...page,
});
export const BindingRow = z.object({
  id: z.uuid(),
  person: Named,
  kind: CompanyKind,
  state: z.enum(bindingStates),
  companyName: z.string(),
  projectName: z.string().nullable(),
  jobTitle: z.string().nullable(),
  company: Named.nullable(),
  waitsFor: waitsFor.nullable(),
  waitingSince: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  overdue: z.boolean(),
  submittedAt: z.iso.datetime(),
  /** It was verified before, and its year is over. */
  again: z.boolean(),
});
export const BindingList = listOf(BindingRow).extend({ overdue: z.int() });

export const evidenceKinds = [
  "callback",
  "contract",
  "voucher",
  "invitation",
  "known",
  "import",
] as const;
export const bindingMoves = [
  "verify",
  "ask",
  "send",
  "reject",
  "revoke",
  "propose",
  "authorise",
  "lower",
  "appoint",
  "block",
  "unblock",
] as const;

export const BindingPage = BindingRow.extend({
  identities: z.array(z.object({ kind: z.string(), masked: z.string(), proven: z.boolean() })),
  items: z.string().nullable(),
  answer: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  evidenceKind: z.enum(evidenceKinds).nullable(),
  evidence: z.string().nullable(),
  decidedBy: Named.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  verifiedUntil: z.iso.datetime().nullable(),
  graceUntil: z.iso.datetime().nullable(),
  blockedUntil: z.iso.datetime().nullable(),
  partnerAdmin: z.boolean(),
  /** Named as authorised applicant by one colleague; another one confirms. */
  proposedBy: Named.nullable(),
  scope: z.string().nullable(),
  scopeUntil: z.iso.datetime().nullable(),
  projects: z.array(Named),
  rejectedLately: z.int(),
  /** The moves open to the reader. */
  moves: z.array(z.enum(bindingMoves)),
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      name: z.string(),
      by: z.string().nullable(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});

const reason = words(500);
const evidence = z.strictObject({
  kind: z.enum(evidenceKinds).exclude(["invitation", "import"]),
  text: words(1000),
});
export const MoveBody = z.discriminatedUnion("move", [
  z.strictObject({
    move: z.literal("verify"),
    companyId: z.uuid(),
    evidence,
    partnerAdmin: z.boolean().optional(),
    projectIds: z.array(z.uuid()).max(50).optional(),
  }),
  z.strictObject({ move: z.literal("ask"), items: words(1000) }),
  z.strictObject({ move: z.literal("send"), note: words(1000) }),
  z.strictObject({ move: z.literal("reject"), reason }),
  z.strictObject({ move: z.literal("revoke"), reason }),
  z.strictObject({
    move: z.literal("propose"),
    scope: words(500),
    until: moment.nullable().optional(),
  }),
  z.strictObject({ move: z.literal("authorise") }),
  z.strictObject({ move: z.literal("lower"), reason }),
  z.strictObject({ move: z.literal("appoint"), partnerAdmin: z.boolean() }),
  z.strictObject({ move: z.literal("block"), reason }),
  z.strictObject({ move: z.literal("unblock"), reason: prose(500).optional() }),
]);
export type Move = z.output<typeof MoveBody>;

export const MatchQuery = z.strictObject({ name: search });
const match = z.object({
  id: z.uuid(),
  kind: CompanyKind,
  legalName: z.string(),
  /** The former or short name that fits better than the legal one. */
  by: z.string().nullable(),
  creditCode: z.string().nullable(),
  score: z.number(),
  projects: z.array(
    z.object({
      id: z.uuid(),
      fullName: z.string(),
      likeness: z.number(),
      callbacks: z.array(z.object({ number: z.string(), phone: z.string().nullable() })),
    }),
  ),
});
/** What the registry knows of the name typed: for staff alone. */
export const Matches = z.object({ name: z.string(), exact: z.array(match), near: z.array(match) });

export const InvitationQuery = z.strictObject({ companyId: z.uuid().optional(), ...page });
export const InvitationBody = z.strictObject({
  companyId: z.uuid(),
  partnerAdmin: z.boolean().optional(),
  projectIds: z.array(z.uuid()).max(50).optional(),
  note: prose(200).optional(),
});
export const InvitationRow = z.object({
  id: z.uuid(),
  company: Named,
  partnerAdmin: z.boolean(),
  note: z.string().nullable(),
  invitedBy: Named,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  usedBy: Named.nullable(),
});
export const InvitationList = listOf(InvitationRow);
/** The code is shown this once; only its hash is kept. */
export const NewInvitation = InvitationRow.extend({ code: z.string() });
