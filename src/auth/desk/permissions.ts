import type { Permission } from "../../people/permissions.ts";
import type { Key } from "../../ui/texts.tsx";

/** What each right is called, under the heading of what it is about. */
export const permissionWords = {
  "tickets.read": ["permission.about-tickets", "permission.tickets-read"],
  "tickets.all": ["permission.about-tickets", "permission.tickets-all"],
  "tickets.create": ["permission.about-tickets", "permission.tickets-create"],
  "tickets.reply": ["permission.about-tickets", "permission.tickets-reply"],
  "tickets.note": ["permission.about-tickets", "permission.tickets-note"],
  "tickets.assign": ["permission.about-tickets", "permission.tickets-assign"],
  "tickets.edit": ["permission.about-tickets", "permission.tickets-edit"],
  "tickets.merge": ["permission.about-tickets", "permission.tickets-merge"],
  "tickets.override": ["permission.about-tickets", "permission.tickets-override"],
  "tickets.export": ["permission.about-tickets", "permission.tickets-export"],
  "deliveries.hand-over": ["permission.about-tickets", "permission.deliveries-hand-over"],
  "views.share": ["permission.about-tickets", "permission.views-share"],
  "releases.read": ["permission.about-releases", "permission.releases-read"],
  "releases.write": ["permission.about-releases", "permission.releases-write"],
  "defects.read": ["permission.about-defects", "permission.defects-read"],
  "defects.write": ["permission.about-defects", "permission.defects-write"],
  "defects.date": ["permission.about-defects", "permission.defects-date"],
  "defects.link": ["permission.about-defects", "permission.defects-link"],
  "registry.read": ["permission.about-customers", "permission.registry-read"],
  "registry.write": ["permission.about-customers", "permission.registry-write"],
  "bindings.read": ["permission.about-customers", "permission.bindings-read"],
  "bindings.verify": ["permission.about-customers", "permission.bindings-verify"],
  "bindings.confirm": ["permission.about-customers", "permission.bindings-confirm"],
  "bindings.invite": ["permission.about-customers", "permission.bindings-invite"],
  "bindings.block": ["permission.about-customers", "permission.bindings-block"],
  "contacts.end": ["permission.about-customers", "permission.contacts-end"],
  "contacts.merge": ["permission.about-customers", "permission.contacts-merge"],
  "company.manage": ["permission.about-customers", "permission.company-manage"],
  "prices.read": ["permission.about-customers", "permission.prices-read"],
  "staff.manage": ["permission.about-house", "permission.staff-manage"],
  "roles.grant": ["permission.about-house", "permission.roles-grant"],
  "settings.write": ["permission.about-house", "permission.settings-write"],
  "security.write": ["permission.about-house", "permission.security-write"],
  "calendar.read": ["permission.about-house", "permission.calendar-read"],
  "calendar.write": ["permission.about-house", "permission.calendar-write"],
  "audit.read": ["permission.about-house", "permission.audit-read"],
} as const satisfies Record<Permission, readonly [about: Key, words: Key]>;

const order = Object.keys(permissionWords) as Permission[];

/** Those given, by what they are about. */
export const permissionGroups = (given: readonly Permission[]) =>
  [
    ...Map.groupBy(
      order.filter((permission) => given.includes(permission)),
      (permission) => permissionWords[permission][0],
    ),
  ].map(([about, permissions]) => ({ about, permissions }));
