import { api as people } from "./people/api.ts";

/** The whole surface, room by room. The server mounts it, the document prints it, the browsers are typed by it. */
export const contracts = [people] as const;
export type Api = typeof people;
