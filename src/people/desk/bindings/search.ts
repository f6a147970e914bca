/** What a list of claims shows; the address holds exactly this. */
export type ClaimSearch = { state?: (typeof claimStates)[number]; q?: string };

export const claimStates = [
  "waiting",
  "submitted",
  "needs_business",
  "need_more",
  "verified",
  "authorised",
  "rejected",
  "revoked",
  "blocked",
  "all",
] as const;

/** Reads an address; what it does not understand it leaves out. */
export const readClaimSearch = ({ state, q }: Record<string, unknown>): ClaimSearch => ({
  ...(claimStates.some((name) => name === state) && { state: state as ClaimSearch["state"] }),
  ...(typeof q === "string" && q !== "" && { q }),
});
