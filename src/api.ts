import { api as auth } from "./auth/api.ts";
import { api as people } from "./people/api.ts";
import { api as settings } from "./settings/api.ts";
import { api as setup } from "./setup/api.ts";

/** The whole surface, room by room. The server mounts it, the document prints it, the browsers are typed by it. */
export const contracts = [settings, people, auth, setup] as const;
export type Api = typeof settings & typeof people & typeof auth & typeof setup;
