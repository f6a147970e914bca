import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { ErrorState } from "../ui/ErrorState.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Layout } from "./Layout.tsx";
import { NotFound } from "./NotFound.tsx";
import { barePages, pages } from "./pages.ts";
import { root, shell } from "./root.ts";
import { readSearch, writeSearch } from "./search.ts";

shell.update({ component: Layout });
const tree = root.addChildren([shell.addChildren([...pages]), ...barePages]);

export const createDesk = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    basepath: "/desk",
    context: { queries },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: "intent",
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: ({ error, reset }) => <ErrorState whole error={error} retry={reset} />,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createDesk>;
  }
}
