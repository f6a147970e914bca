import type { Key } from "../../../ui/texts.tsx";

/** What went wrong at the vendor's directory, by the codes the server sends people back with. */
const words = {
  "oidc.unreachable": "sign-in.directory-unreachable",
  "oidc.expired": "sign-in.directory-expired",
  "oidc.refused": "sign-in.directory-refused",
  "oidc.failed": "sign-in.directory-failed",
  "oidc.unverified": "sign-in.directory-unverified",
  "oidc.unknown": "sign-in.directory-unknown",
} satisfies Record<string, Key>;

export const directoryProblem = (code: string): Key =>
  code in words ? words[code as keyof typeof words] : words["oidc.failed"];
