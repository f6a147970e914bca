import { useSession } from "./session.ts";
import type { FileLimits } from "./uploads.ts";

const MOST = 20;

/** What the administrator allows; the server checks for itself. */
export const useLimits = (): FileLimits => {
  const { data } = useSession();
  return { bytes: (data?.vendor.uploadMegabytes ?? 500) * (1 << 20), count: MOST };
};
