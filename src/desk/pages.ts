import { Inbox } from "lucide-react";
import type { ComponentType } from "react";
import { readSearch } from "../tickets/desk/data/filter.ts";
import { NotFound } from "./NotFound.tsx";
import { barePage, page, within } from "./page.ts";

const tickets = page(
  "/tickets",
  () => import("../tickets/desk/Workplace.tsx").then((m) => m.Workplace),
  { area: "tickets", nav: "tickets.title", icon: Inbox, may: "tickets.note" },
  readSearch,
);

/** Every page of the desk, a line each. The first page of an area that a person may see is where the rail leads. */
export const pages = [
  page("/", () => import("./Home.tsx").then((m) => m.Home)),
  tickets.addChildren([
    within(tickets, "$number", { area: "tickets", may: "tickets.note", deep: true }),
  ]),
  page(
    "/tickets/new",
    () => import("../tickets/desk/new/NewTicketPage.tsx").then((m) => m.NewTicketPage),
    { area: "tickets", may: "tickets.create", deep: true },
  ),
] as const;

/** Pages for people who are not signed in yet: sign-in, invitation, first run. */
export const barePages = [
  // For eyes only: every component in every state. Not part of what is built.
  barePage("/kit", () =>
    import.meta.env.DEV
      ? import("./kit/KitPage.tsx").then((m) => m.KitPage)
      : Promise.resolve(NotFound),
  ),
] as const;

/** Searches everything and does what can be done here. */
export const loadPalette:
  | (() => Promise<ComponentType<{ open: boolean; onOpenChange: (open: boolean) => void }>>)
  | undefined = () => import("../tickets/desk/palette/Palette.tsx").then((m) => m.Palette);
