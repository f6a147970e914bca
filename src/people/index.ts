export {
  system,
  visitor,
  type Actor,
  type Contact,
  type Staff,
  type System,
  type Visitor,
} from "./actor.ts";
export { identify } from "./identify.ts";
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
