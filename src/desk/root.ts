import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { Problem } from "../ui/client.ts";
import { sessionQuery } from "./session.ts";

/** The ground of all addresses. */
export const root = createRootRouteWithContext<{ queries: QueryClient }>()();

/** Everything that takes a signed-in person; draws the frame around it (`router.tsx`). */
export const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      throw redirect({ href: signInAddress(location.href) });
    }
  },
});

/** Sign-in, and the way back afterwards. */
export const signInAddress = (back: string): string =>
  back === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ back })}`;
