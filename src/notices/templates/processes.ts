/** What templates are about, as they are sorted on the screen. */
export const processes = ["every", "bug", "requirement", "issue", "identity"] as const;
export type Process = (typeof processes)[number];
