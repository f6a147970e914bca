/** Everything that can be allowed. The routes name these words; the roles below give them. */
export const permissions = [
  "registry.read",
  "registry.write",
  "bindings.read",
  "bindings.verify",
  "bindings.confirm",
  "bindings.invite",
  "bindings.block",
  "contacts.end",
  "contacts.merge",
  "staff.manage",
  "roles.grant",
  "settings.write",
  "security.write",
  "audit.read",
  "tickets.read",
  "tickets.all",
  "tickets.create",
  "tickets.reply",
  "tickets.note",
  "tickets.assign",
  "tickets.edit",
  "tickets.merge",
  "tickets.override",
  "tickets.export",
  "views.share",
  "company.manage",
] as const;
export type Permission = (typeof permissions)[number];

/** The roles of staff (flows.md §0.1), each with what it may do. */
export const roles = {
  agent: [
    "registry.read",
    "bindings.read",
    "bindings.verify",
    "bindings.invite",
    "contacts.merge",
    "tickets.read",
    "tickets.create",
    "tickets.reply",
    "tickets.note",
    "tickets.assign",
    "tickets.edit",
    "tickets.merge",
    "views.share",
    "tickets.export",
  ],
  lead: [
    "registry.read",
    "bindings.read",
    "bindings.verify",
    "bindings.invite",
    "bindings.block",
    "contacts.end",
    "contacts.merge",
    "tickets.read",
    "tickets.all",
    "tickets.create",
    "tickets.reply",
    "tickets.note",
    "tickets.assign",
    "tickets.edit",
    "tickets.merge",
    "tickets.override",
    "views.share",
    "tickets.export",
  ],
  rd: ["tickets.read", "tickets.note"],
  qa: ["tickets.read", "tickets.note"],
  custom_dev: ["registry.read", "tickets.read", "tickets.reply", "tickets.note", "tickets.edit"],
  custom_lead: [
    "registry.read",
    "tickets.read",
    "tickets.reply",
    "tickets.note",
    "tickets.assign",
    "tickets.edit",
    "views.share",
    "tickets.export",
  ],
  business: [
    "registry.read",
    "registry.write",
    "bindings.read",
    "bindings.confirm",
    "bindings.invite",
    "contacts.end",
    "contacts.merge",
    "tickets.read",
    "tickets.create",
    "tickets.reply",
    "tickets.note",
    "tickets.export",
  ],
  biz_director: [
    "registry.read",
    "registry.write",
    "bindings.read",
    "bindings.confirm",
    "bindings.invite",
    "contacts.end",
    "contacts.merge",
    "tickets.read",
    "tickets.create",
    "tickets.reply",
    "tickets.note",
    "tickets.assign",
    "views.share",
    "tickets.export",
  ],
  finance: ["registry.read"],
  license_issuer: ["registry.read", "tickets.read", "tickets.note"],
  release_manager: ["tickets.read", "tickets.note"],
  kb_editor: ["tickets.read", "tickets.note"],
  sysadmin: ["registry.read", "registry.write", "staff.manage", "settings.write"],
  secadmin: ["roles.grant", "security.write"],
  auditor: ["audit.read"],
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** How far an outside person is trusted (R14, flows.md §0.6). */
export const levels = ["T0", "T1", "T2", "T3", "TX"] as const;
export type Level = (typeof levels)[number];
const contactMay: Record<Level, readonly Permission[]> = {
  T0: [],
  T1: ["tickets.read", "tickets.create", "tickets.reply"],
  T2: ["tickets.read", "tickets.create", "tickets.reply"],
  T3: ["tickets.read", "tickets.create", "tickets.reply"],
  TX: [],
};

export const permissionsOfStaff = (held: readonly Role[]): ReadonlySet<Permission> =>
  new Set(held.flatMap((role): readonly Permission[] => roles[role]));

export const permissionsOfContact = (
  level: Level,
  partnerAdmin: boolean,
): ReadonlySet<Permission> =>
  new Set<Permission>([
    ...contactMay[level],
    ...(partnerAdmin ? (["company.manage", "tickets.export"] as const) : []),
  ]);
