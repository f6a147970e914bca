export {
  system,
  visitor,
  type Actor,
  type Contact,
  type Staff,
  type System,
  type Visitor,
} from "./actor.ts";
export { EmailAddress, MobileNumber } from "./address.ts";
export { masked } from "./masked.ts";
export { agreed, consentsOf } from "./binding/consent.ts";
export { decide } from "./binding/decide.ts";
export { policyVersion } from "./binding/policy.ts";
export { shownAs } from "./binding/mine.ts";
export { submitBinding } from "./binding/submit.ts";
export { dueBindings, overdueBindings } from "./binding/by-the-clock.ts";
export { searchMyProjects, mayChoose, projectsOf } from "./contacts/my-projects.ts";
export { endPerson } from "./contacts/depart.ts";
export { personCard } from "./contacts/page.ts";
export { identify, identifyBy } from "./identify.ts";
export { isPresent, levelOf } from "./level.ts";
export {
  levels,
  permissions,
  permissionsOfContact,
  permissionsOfStaff,
  roleNames,
  roles,
  type Level,
  type Permission,
  type Role,
} from "./permissions.ts";
export { createCompany } from "./registry/companies.ts";
export { companyRow as companyCard } from "./registry/company-store.ts";
export { setMember } from "./registry/members.ts";
export { createContract } from "./registry/contracts.ts";
export { projectMaintenance as maintenanceOf, type Maintenance } from "./registry/maintenance.ts";
export { addVersion, createProduct } from "./registry/products.ts";
export { projectRow as projectCard } from "./registry/project-store.ts";
export { changeProject, createProject } from "./registry/projects.ts";
export { transferProject } from "./registry/transfer.ts";
export { peopleRoutes } from "./routes.ts";
export { todayOf } from "./today.ts";
export { importFile } from "./import/import.ts";
export { importKinds, type ImportKind } from "./import/schema.ts";
