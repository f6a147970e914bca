import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { CatchBoundary } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { ErrorState } from "../ui/ErrorState.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

type Props = {
  /** Drawn while the data is on its way. */
  loading?: ReactNode;
  /** When this changes, an earlier failure is forgotten. */
  of?: string;
  /** Around a whole page, not a part of one. */
  whole?: boolean;
  children: ReactNode;
};

/** Loading and failure of what stands inside. The shell has one around every page; a pane may have its own. */
export const Boundary = ({ loading = <Skeleton />, of = "", whole, children }: Props) => (
  <QueryErrorResetBoundary>
    {({ reset: askAgain }) => (
      <CatchBoundary
        getResetKey={() => of}
        errorComponent={({ error, reset }) => (
          <ErrorState
            whole={whole}
            error={error}
            retry={() => {
              askAgain();
              reset();
            }}
          />
        )}
      >
        <Suspense fallback={loading}>{children}</Suspense>
      </CatchBoundary>
    )}
  </QueryErrorResetBoundary>
);
