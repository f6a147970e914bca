import type { ReactNode } from "react";

/** One quiet line where a part of a page has nothing to show. */
export const NoneYet = ({ children }: { children: ReactNode }) => (
  <p className="rounded-md border border-dashed border-line-strong px-3 py-2.5 text-sm text-ink-faint">
    {children}
  </p>
);
