/** The whole surface, room by room. The server mounts it, the document prints it, the browsers are typed by it. */
export const contracts = [] as const;
export type Api = Record<never, never>;
