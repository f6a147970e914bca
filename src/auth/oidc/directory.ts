import { allowInsecureRequests, discovery, type Configuration } from "openid-client";
import type { House } from "../../lib/house.ts";
import { Refusal } from "../../lib/refusal.ts";
import { setting } from "../../settings/index.ts";

type Known = { terms: string; config: Promise<Configuration> };
const known = new WeakMap<House, Known>();

/** The vendor's directory, found once and again when its settings change. While it is off, nothing of it exists. */
export const directory = (house: House): Promise<Configuration> => {
  const { issuer, clientId, clientSecret } = setting(house, "security").oidc;
  if (!issuer) throw new Refusal(404, "route.not-found");
  const terms = JSON.stringify([issuer, clientId, clientSecret]);
  const before = known.get(house);
  if (before?.terms === terms) return before.config;
  const config = discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: 10,
    ...(issuer.startsWith("http:") && { execute: [allowInsecureRequests] }),
  });
  known.set(house, { terms, config });
  // A directory that could not be reached is looked for again next time.
  config.catch(() => known.delete(house));
  return config;
};

export const callbackAddress = (house: House): string =>
  `${house.config.publicUrl}/api/v1/auth/oidc/callback`;
