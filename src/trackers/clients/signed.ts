import { createHmac } from "node:crypto";
import { sameText } from "../../lib/secrets.ts";
import type { Letter } from "./client.ts";

const STALE = 5 * 60_000;

/**
 * Whether a letter is signed and young as Standard Webhooks asks (GitLab's signing tokens): over its id, its moment and
 * its bytes, within five minutes, by one of the signatures it brings.
 */
export const isFreshlySigned = ({ headers, raw, at }: Letter, secret: string): boolean => {
  const { "webhook-id": id, "webhook-timestamp": moment, "webhook-signature": given } = headers;
  if (typeof id !== "string" || typeof moment !== "string" || typeof given !== "string")
    return false;
  if (!/^\d+$/.test(moment) || Math.abs(at - Number(moment) * 1000) > STALE) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  // Whoever may sign with nothing is anybody.
  if (key.length === 0) return false;
  const signature = createHmac("sha256", key)
    .update(`${id}.${moment}.`)
    .update(raw)
    .digest("base64");
  return given.split(" ").some((each) => sameText(each, `v1,${signature}`));
};

/** Whether `sha256=…` was made of just these bytes by somebody who knows the secret (GitHub, Jira). */
export const isSigned = (
  given: string | readonly string[] | undefined,
  raw: Buffer,
  secret: string,
): boolean => {
  const signature = createHmac("sha256", secret).update(raw).digest("hex");
  return typeof given === "string" && sameText(given.toLowerCase(), `sha256=${signature}`);
};
