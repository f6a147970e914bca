import { routes } from "../lib/routes.ts";
import { api } from "./api.ts";
import { bindingHandlers } from "./binding/routes.ts";
import { contactHandlers } from "./contacts/routes.ts";
import { importHandlers } from "./import/routes.ts";
import { mergeHandlers } from "./merges/routes.ts";
import { registryHandlers } from "./registry/routes.ts";

export const peopleRoutes = routes(api, {
  ...registryHandlers,
  ...bindingHandlers,
  ...contactHandlers,
  ...mergeHandlers,
  ...importHandlers,
});
