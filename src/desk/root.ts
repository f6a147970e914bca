import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { recall } from "../ui/memory.ts";
import { call } from "./api.ts";
import { isSignedIn, sessionQuery } from "./session.ts";
import { texts } from "./texts.ts";

/** The ground of all addresses. */
export const root = createRootRouteWithContext<{ queries: QueryClient }>()();

/** Everything that takes a signed-in person; draws the frame around it (`router.tsx`). */
export const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ context: { queries }, location }) => {
    const session = await queries.ensureQueryData(sessionQuery);
    if (!isSignedIn(session)) {
      queries.removeQueries(sessionQuery);
      const { needed } = await call("GET /setup");
      throw redirect({ href: needed ? "/setup" : signInAddress(location.href) });
    }
    if (session.totp.needed) throw redirect({ href: "/second-proof" });
    // On a new computer the person's own language goes before the browser's.
    if (!recall("language")) await texts.speak(session.person.language);
  },
});

/** Sign-in, and the way back afterwards. */
export const signInAddress = (back: string): string =>
  back === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ back })}`;
