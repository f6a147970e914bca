import type { ComponentType } from "react";
import { NotFound } from "./NotFound.tsx";
import { barePage, page } from "./page.ts";

/**
 * Every page of the desk, a line each. The first page of an area that a person may see is where the rail leads.
 *
 * page("/tickets", () => import("../tickets/desk/TicketListPage.tsx").then((m) => m.TicketListPage), { area: "tickets", nav: "tickets.title", may: "tickets.read" }, readView),
 */
export const pages = [page("/", () => import("./Home.tsx").then((m) => m.Home))] as const;

/** Pages for people who are not signed in yet: sign-in, invitation, first run. */
export const barePages = [
  // For eyes only: every component in every state. Not part of what is built.
  barePage("/kit", () =>
    import.meta.env.DEV
      ? import("./kit/KitPage.tsx").then((m) => m.KitPage)
      : Promise.resolve(NotFound),
  ),
] as const;

/** The command palette, once there is one: searches everything and does what can be done here. */
export const loadPalette:
  | (() => Promise<ComponentType<{ open: boolean; onOpenChange: (open: boolean) => void }>>)
  | undefined = undefined;
