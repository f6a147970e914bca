import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { keepStep } from "../cookies.ts";
import type { Caller } from "../signIn.ts";
import { beginStep } from "../steps.ts";
import { callbackAddress, directory } from "./directory.ts";
import { turnAway } from "./turnAway.ts";

/** Sends the browser to the directory, and remembers in a cookie what its answer has to fit. */
export const goToDirectory = async (
  { house, request, reply }: Caller,
  { returnTo = "/desk", invitation }: { returnTo?: string; invitation?: string },
): Promise<void> => {
  const looking = directory(house);
  const config = await looking.catch((error: unknown) => {
    request.log.error({ err: error }, "the directory cannot be reached");
  });
  if (!config) return turnAway(reply, "oidc.unreachable");
  const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()];
  const step = { verifier, state, nonce, returnTo, invitation: invitation ?? null };
  keepStep(house, reply, await beginStep(house.db, "directory", null, step));
  const address = buildAuthorizationUrl(config, {
    redirect_uri: callbackAddress(house),
    scope: "openid email profile",
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  reply.redirect(address.href);
};
