import { z } from "zod";
import { bindingStates, ConsentView, InvitationRow } from "../binding/schema.ts";
import { name, listOf, Named, page, prose, search, words } from "../fields.ts";
import { CompanyKind, Maintenance } from "../registry/schema.ts";

const level = z.enum(["T0", "T1", "T2", "T3", "TX"]);

export const ContactQuery = z.strictObject({
  q: search,
  companyId: z.uuid().optional(),
  /** Those who asked that what is kept of them be deleted. */
  erasure: z.enum(["asked"]).optional(),
  /** Those who may be one person with another contact, which waits for an answer. */
  merge: z.enum(["asked"]).optional(),
  ...page,
});
export const ContactRow = z.object({
  id: z.uuid(),
  name: z.string(),
  level,
  company: Named.nullable(),
  /** What the person said, until it is verified. */
  companyName: z.string().nullable(),
  jobTitle: z.string().nullable(),
  partnerAdmin: z.boolean(),
  /** Masked: 138****1234. */
  identities: z.array(z.object({ kind: z.string(), masked: z.string(), proven: z.boolean() })),
  endedAt: z.iso.datetime().nullable(),
  /** When the person asked that what is kept of him be deleted; null where he did not, or it was done. */
  erasureAskedAt: z.iso.datetime().nullable(),
  /** Whom this person turned out to be; what was his is there now. */
  mergedInto: Named.nullable(),
  createdAt: z.iso.datetime(),
  /** Null where no session of theirs is left. */
  lastSeenAt: z.iso.datetime().nullable(),
});
export const ContactList = listOf(ContactRow);

export const ContactPage = ContactRow.extend({
  language: z.enum(["zh-CN", "en"]),
  bindings: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(bindingStates),
      companyName: z.string(),
      submittedAt: z.iso.datetime(),
      decidedAt: z.iso.datetime().nullable(),
      verifiedUntil: z.iso.datetime().nullable(),
    }),
  ),
  projects: z.array(z.object({ id: z.uuid(), fullName: z.string(), owner: z.boolean() })),
  consents: z.array(ConsentView),
});

export const RevealBody = z.strictObject({ reason: words(200) });
export const Revealed = z.object({
  identities: z.array(z.object({ kind: z.string(), value: z.string() })),
});
export const DepartureBody = z.strictObject({ reason: words(500) });
export const Erasure = z.object({ askedAt: z.iso.datetime().nullable() });

/** A project as its people choose it in a form. */
export const MyProject = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  fullName: z.string(),
  customerName: z.string(),
  products: z.array(z.object({ id: z.uuid(), name: z.string(), version: z.string().nullable() })),
  maintenance: Maintenance,
});
export const MyProjectQuery = z.strictObject({ q: search });
export const MyProjects = z.object({ items: z.array(MyProject) });

// For a partner's administrator: his own company only.

export const Colleagues = z.object({
  company: Named.extend({ kind: CompanyKind }),
  items: z.array(
    z.object({
      id: z.uuid(),
      bindingId: z.uuid(),
      name: z.string(),
      jobTitle: z.string().nullable(),
      /** Waiting: says to work here, and may be vouched for. */
      state: z.enum(["verified", "waiting"]),
      level,
      partnerAdmin: z.boolean(),
      since: z.iso.datetime(),
      projects: z.array(Named),
    }),
  ),
  projects: z.array(Named),
});
export const VoucherBody = z.strictObject({
  bindingId: z.uuid(),
  projectIds: z.array(z.uuid()).max(50).optional(),
});
export const ColleagueInvitationBody = z.strictObject({
  partnerAdmin: z.boolean().optional(),
  projectIds: z.array(z.uuid()).max(50).optional(),
  note: prose(200).optional(),
});
export const ColleagueInvitations = z.object({ items: z.array(InvitationRow) });
export const ProposalBody = z.strictObject({ scope: name(500) });
