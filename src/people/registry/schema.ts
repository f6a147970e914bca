import { z } from "zod";
import { day, name, listOf, moment, Named, page, prose, search, phone } from "../fields.ts";
import { isCreditCode } from "./credit-code.ts";

export const CompanyKind = z.enum(["partner", "customer"]);
export const CreditCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCreditCode, { params: { code: "credit-code.wrong" } });

/** Whether updates and support are paid for (R107). Unknown: no contract says. */
export const Maintenance = z.object({
  state: z.enum(["valid", "expired", "unknown"]),
  until: day.nullable(),
});

const externalId = name(100).nullable();
const note = prose(4000);

const company = z.strictObject({
  kind: CompanyKind,
  legalName: name(200),
  formerNames: z.array(name(200)).max(20),
  shortNames: z.array(name(200)).max(20),
  creditCode: CreditCode.nullable(),
  level: name(50).nullable(),
  note,
  externalId,
});
export const CompanyBody = company.partial().required({ kind: true, legalName: true });
export const CompanyPatch = company.partial().extend({ ended: z.boolean().optional() });
export const CompanyQuery = z.strictObject({
  q: search,
  kind: CompanyKind.optional(),
  ended: z.enum(["true", "false"]).optional(),
  ...page,
});

export const CompanyRow = z.object({
  id: z.uuid(),
  kind: CompanyKind,
  legalName: z.string(),
  formerNames: z.array(z.string()),
  shortNames: z.array(z.string()),
  creditCode: z.string().nullable(),
  level: z.string().nullable(),
  projects: z.int(),
  people: z.int(),
  maintenance: Maintenance,
  endedAt: z.iso.datetime().nullable(),
});
export const CompanyList = listOf(CompanyRow);

const project = z.strictObject({
  fullName: name(200),
  code: name(100).nullable(),
  customerId: z.uuid(),
  products: z
    .array(z.strictObject({ productId: z.uuid(), version: name(100).nullable().optional() }))
    .max(50),
  defaultContactId: z.uuid().nullable(),
  note,
  externalId,
});
export const ProjectBody = project
  .partial()
  .required({ fullName: true, customerId: true })
  .extend({ partnerId: z.uuid().nullable().optional() });
export const ProjectPatch = project.partial().extend({ ended: z.boolean().optional() });
export const ProjectQuery = z.strictObject({
  q: search,
  customerId: z.uuid().optional(),
  partnerId: z.uuid().optional(),
  ended: z.enum(["true", "false"]).optional(),
  ...page,
});
/** `partnerId` null: sold directly from then on. */
export const TransferBody = z.strictObject({
  partnerId: z.uuid().nullable(),
  from: moment,
  historyConsent: z.boolean(),
});
export const MemberParams = z.strictObject({ id: z.uuid(), personId: z.uuid() });
export const MemberBody = z.strictObject({ owner: z.boolean() });

export const ProjectRow = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  fullName: z.string(),
  customer: Named,
  partner: Named.nullable(),
  maintenance: Maintenance,
  endedAt: z.iso.datetime().nullable(),
});
export const ProjectList = listOf(ProjectRow);

const contract = z.strictObject({
  number: name(100),
  projectId: z.uuid(),
  plan: prose(100),
  signedOn: day.nullable(),
  maintenanceFrom: day.nullable(),
  maintenanceUntil: day.nullable(),
  callbackPhone: phone(50).min(1).nullable(),
  externalId,
});
export const ContractBody = contract.partial().required({ number: true, projectId: true });
export const ContractPatch = contract.partial();
export const ContractQuery = z.strictObject({
  q: search,
  projectId: z.uuid().optional(),
  companyId: z.uuid().optional(),
  ...page,
});
export const ContractRow = z.object({
  id: z.uuid(),
  number: z.string(),
  project: Named,
  customer: Named,
  plan: z.string(),
  signedOn: day.nullable(),
  maintenanceFrom: day.nullable(),
  maintenanceUntil: day.nullable(),
  callbackPhone: z.string().nullable(),
  externalId: z.string().nullable(),
});
export const ContractList = listOf(ContractRow);

export const ProjectPage = ProjectRow.extend({
  note: z.string(),
  externalId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  defaultContact: Named.nullable(),
  products: z.array(
    z.object({
      productId: z.uuid(),
      code: z.string(),
      name: z.string(),
      version: z.string().nullable(),
    }),
  ),
  /** The newest first. */
  partners: z.array(
    z.object({
      partner: Named,
      since: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
      historyConsentAt: z.iso.datetime().nullable(),
    }),
  ),
  contracts: z.array(ContractRow),
  members: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      company: z.string().nullable(),
      owner: z.boolean(),
    }),
  ),
});

const product = z.strictObject({ code: name(50), name: name(100), externalId });
export const ProductBody = product.partial().required({ code: true, name: true });
export const ProductPatch = product.partial().extend({ ended: z.boolean().optional() });
const version = z.strictObject({
  name: name(100),
  releasedOn: day.nullable(),
  supportedUntil: day.nullable(),
});
export const VersionBody = version.partial().required({ name: true });
export const VersionPatch = version.partial();
export const VersionParams = z.strictObject({ id: z.uuid(), versionId: z.uuid() });
export const ProductView = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  externalId: z.string().nullable(),
  endedAt: z.iso.datetime().nullable(),
  versions: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      releasedOn: day.nullable(),
      supportedUntil: day.nullable(),
    }),
  ),
});
export const ProductList = z.object({ items: z.array(ProductView) });

export const CompanyPage = CompanyRow.extend({
  note: z.string(),
  externalId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** Those it has, or sells now; at most 100. */
  projectList: z.array(ProjectRow),
  contracts: z.array(ContractRow),
  contacts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      jobTitle: z.string().nullable(),
      partnerAdmin: z.boolean(),
      authorised: z.boolean(),
      verifiedUntil: z.iso.datetime().nullable(),
      /** Null where no session of theirs is left. */
      lastSeenAt: z.iso.datetime().nullable(),
    }),
  ),
  bindings: z.array(
    z.object({
      id: z.uuid(),
      person: Named,
      state: z.string(),
      companyName: z.string(),
      submittedAt: z.iso.datetime(),
    }),
  ),
});

export const RegistryQuery = z.strictObject({ q: name(100) });
/** What a search box over everything shows first. */
export const RegistryHits = z.object({
  companies: z.array(CompanyRow),
  projects: z.array(ProjectRow),
});
