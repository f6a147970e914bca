export { system, visitor, type Actor, type Contact, type Staff, type Visitor } from "./actor.ts";
export { EmailAddress, MobileNumber } from "./address.ts";
export { contactOnly } from "./binding/contact-only.ts";
export { decide } from "./binding/decide.ts";
export { policyVersion } from "./binding/policy.ts";
export { shownAs } from "./binding/mine.ts";
export { checkRenamed } from "./binding/renamed.ts";
export { todayOf } from "./today.ts";
export { submitBinding } from "./binding/submit.ts";
export { dueBindings, overdueBindings } from "./binding/by-the-clock.ts";
export { endPerson } from "./contacts/depart.ts";
export { personalData } from "./contacts/my-data.ts";
export { mayBeNamed } from "./contacts/my-projects.ts";
export { identify, identifyBy } from "./identify.ts";
export { askSamePerson } from "./merges/ask.ts";
export { isPresent } from "./level.ts";
export {
  levels,
  type Level,
  permissions,
  permissionsOfStaff,
  roleNames,
  type Permission,
  type Role,
} from "./permissions.ts";
export { createCompany } from "./registry/companies.ts";
export { setMember } from "./registry/members.ts";
export { createContract, renamePlan } from "./registry/contracts.ts";
export { addVersion, createProduct } from "./registry/products.ts";
export { maintenanceOfProject } from "./registry/maintenance.ts";
export { changeProject, createProject } from "./registry/projects.ts";
export { transferProject } from "./registry/transfer.ts";
export { peopleRoutes } from "./routes.ts";
export { importFile } from "./import/import.ts";
export { importKinds, type ImportKind } from "./import/schema.ts";
