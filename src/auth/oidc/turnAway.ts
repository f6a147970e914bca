import type { FastifyReply } from "fastify";

export type OidcProblem =
  | "oidc.unreachable"
  | "oidc.expired"
  | "oidc.refused"
  | "oidc.failed"
  | "oidc.unverified"
  | "oidc.unknown";

/** Back to the sign-in page, which says why. */
export const turnAway = (reply: FastifyReply, problem: OidcProblem): void => {
  reply.redirect(`/desk/sign-in?problem=${problem}`);
};
