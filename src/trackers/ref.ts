import type { Connection } from "./clients/client.ts";

/** How people call an issue: STAR-12, #12, and star/other#12 where it was moved to. */
export const refOf = ({ kind }: Pick<Connection, "kind">, key: string): string =>
  kind === "jira" || key.includes("#") ? key : `#${key}`;
