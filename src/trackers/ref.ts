import type { Connection } from "./clients/client.ts";

/** How people call an issue: STAR-12, #12. */
export const refOf = ({ kind }: Pick<Connection, "kind">, key: string): string =>
  kind === "jira" ? key : `#${key}`;
