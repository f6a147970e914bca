import { contract } from "../lib/contract.ts";
import { bindingApi } from "./binding/api.ts";
import { contactApi } from "./contacts/api.ts";
import { importApi } from "./import/api.ts";
import { mergeApi } from "./merges/api.ts";
import { registryApi } from "./registry/api.ts";

export const api = contract({
  ...registryApi,
  ...bindingApi,
  ...contactApi,
  ...mergeApi,
  ...importApi,
});
