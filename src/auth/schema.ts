import { z } from "zod";
import { line, name } from "../lib/fields.ts";
import { levels, permissions, roleNames } from "../people/index.ts";
import { VendorView } from "../settings/index.ts";
import { addressKinds, EmailAddress, normalAddress } from "./address.ts";

const moment = z.iso.datetime();
const list = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

export const Role = z.enum(roleNames);
export const Permission = z.enum(permissions);
const PersonName = name(60);
const Password = z.string().min(1).max(200);
const NewPassword = z.string().max(200);
export const byId = z.strictObject({ id: z.uuid() });
export const byToken = z.strictObject({ token: z.string().min(1).max(100) });

// Who is here

const Away = z.strictObject({ since: moment, note: z.string() });

export const SessionView = z.strictObject({
  /** Null while nobody is signed in. */
  person: z
    .strictObject({
      id: z.uuid(),
      kind: z.enum(["staff", "contact"]),
      name: z.string(),
      language: z.enum(["zh-CN", "en"]),
      email: z.string().nullable(),
      mobile: z.string().nullable(),
    })
    .nullable(),
  app: z.enum(["desk", "portal"]).nullable(),
  roles: z.array(Role),
  permissions: z.array(Permission),
  teams: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  away: Away.nullable(),
  /** What a contact said about the company, and how far that is trusted. */
  binding: z
    .strictObject({
      state: z.enum(["submitted", "need_more", "verified", "authorised", "blocked"]),
      companyName: z.string(),
    })
    .nullable(),
  level: z.enum(levels).nullable(),
  /** `needed`: staff who have to set the second proof up before anything else opens. */
  totp: z.strictObject({ on: z.boolean(), needed: z.boolean() }),
  vendor: VendorView,
});
export type SessionView = z.output<typeof SessionView>;

// Signing in

export const PasswordSignIn = z.strictObject({ email: EmailAddress, password: Password });
/** Six digits of the authenticator, or a recovery code. */
export const SecondProof = z.strictObject({ code: z.string().trim().min(6).max(20) });
export const SignInState = z.strictObject({ state: z.enum(["signed-in", "code-needed"]) });

/** An address checked and brought into the form it is kept in. */
const withAddress = <Shape extends z.ZodRawShape>(more: Shape) =>
  z
    .strictObject({ kind: z.enum(addressKinds), value: z.string().min(1).max(254), ...more })
    .transform((body, context) => {
      const { kind, value } = body as { kind: "email" | "mobile"; value: string };
      const normal = normalAddress(kind, value);
      if (normal) return { ...body, value: normal };
      context.addIssue({
        code: "custom",
        path: ["value"],
        params: { code: `input.format.${kind}` },
      });
      return z.NEVER;
    });
const Code = z
  .string()
  .trim()
  .regex(/^\d{6}$/);

export const CodeRequest = withAddress({});
export const CodeSent = z.strictObject({
  /** Until then no other code is sent to this address. */
  retryAfterSeconds: z.int(),
  /** Only in the demonstration, where nothing is really sent. */
  demoCode: z.string().nullable(),
});
export const CodeSignIn = withAddress({ code: Code, name: PersonName.optional() });
export const CodeSignedIn = z.strictObject({
  /** True for a person seen for the first time. */
  isNew: z.boolean(),
});
export const NewAddress = withAddress({ code: Code });

export const OidcStart = z.strictObject({
  /** The token of an invitation that is accepted this way. */
  invitation: z.string().max(100).optional(),
  /** A page of the desk to come back to. */
  returnTo: z
    .string()
    .max(500)
    .regex(/^\/desk(?!.*\.\.)(\/[\w\-./?=&%]*)?$/)
    .optional(),
});
/** What a provider may add is its own affair. */
export const OidcCallback = z.looseObject({
  state: z.string().max(2000).optional(),
  code: z.string().max(4000).optional(),
  error: z.string().max(200).optional(),
});

export const LinkRequest = z.strictObject({ email: EmailAddress });
export const LinkView = z.strictObject({
  kind: z.enum(["invitation", "reset"]),
  name: z.string(),
  email: z.string(),
  expiresAt: moment,
});
export const LinkAnswer = z.strictObject({ password: NewPassword, name: PersonName.optional() });

// One's own account

export const MyChange = z.strictObject({
  name: PersonName.optional(),
  language: z.enum(["zh-CN", "en"]).optional(),
});
export const MyAway = z.strictObject({
  away: z.boolean(),
  note: line(200).default(""),
  /** What waits for us stays in one's hands, and does not go back to the queue. */
  keep: z.boolean().default(false),
});
export const PasswordChange = z.strictObject({ current: Password, password: NewPassword });
export const PasswordOnly = z.strictObject({ password: Password });

export const TotpSetup = z.strictObject({
  secret: z.string(),
  uri: z.string(),
  /** A picture to scan, as a data: address. */
  qr: z.string(),
});
export const TotpCode = z.strictObject({ code: Code });
export const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });

export const MySessions = list(
  z.strictObject({
    id: z.uuid(),
    app: z.enum(["desk", "portal"]),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
    createdAt: moment,
    seenAt: moment,
    /** The one this answer went to. */
    current: z.boolean(),
  }),
);

export const NewApiToken = z.strictObject({
  name: name(60),
  scopes: z.array(Permission).min(1).max(permissions.length),
  days: z.int().min(1).max(365),
});
export const ApiTokenMade = z.strictObject({
  id: z.uuid(),
  /** Shown this once. */
  token: z.string(),
  expiresAt: moment,
});
export const MyApiTokens = list(
  z.strictObject({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(Permission),
    createdAt: moment,
    expiresAt: moment,
    usedAt: moment.nullable(),
  }),
);

// Colleagues and teams

export const StaffQuery = z.strictObject({
  /** With those who have left. */
  ended: z.stringbool().default(false),
});
export const StaffList = list(
  z.strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    roles: z.array(Role),
    teamIds: z.array(z.uuid()),
    /** Whether requests may be given to this colleague, and a note may mention him. */
    readsRequests: z.boolean(),
    skills: z.array(z.string()),
    away: Away.nullable(),
    state: z.enum(["active", "invited", "ended"]),
    totp: z.boolean(),
  }),
);
const Roles = z.array(Role).max(roleNames.length);
const TeamIds = z.array(z.uuid()).max(50);
export const Invitation = z.strictObject({
  email: EmailAddress,
  name: PersonName,
  /** Takes the permission roles.grant; without it a colleague starts with none. */
  roles: Roles.default([]),
  teamIds: TeamIds.default([]),
});
export const Invited = z.strictObject({
  id: z.uuid(),
  /** To be handed over in person; null when it went out by mail. */
  link: z.string().nullable(),
});
export const StaffChange = z.strictObject({
  name: PersonName.optional(),
  teamIds: TeamIds.optional(),
  /** What the colleague knows about; rules that give out requests ask for it. */
  skills: z.array(name(30)).max(20).optional(),
});
export const StaffRoles = z.strictObject({ roles: Roles });

export const TeamName = z.strictObject({ name: name(60) });
export const TeamMade = z.strictObject({ id: z.uuid() });
export const TeamList = list(
  z.strictObject({ id: z.uuid(), name: z.string(), memberIds: z.array(z.uuid()) }),
);
