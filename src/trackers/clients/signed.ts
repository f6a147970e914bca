import { createHmac } from "node:crypto";
import { sameText } from "../../lib/secrets.ts";

/** Whether `sha256=…` was made of just these bytes by somebody who knows the secret (GitHub, Jira). */
export const isSigned = (
  given: string | readonly string[] | undefined,
  raw: Buffer,
  secret: string,
): boolean => {
  const signature = createHmac("sha256", secret).update(raw).digest("hex");
  return typeof given === "string" && sameText(given.toLowerCase(), `sha256=${signature}`);
};
