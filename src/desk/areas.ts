import { Bug, Building2, Inbox, Settings, UserRound, type LucideIcon } from "lucide-react";
import type { Key } from "../ui/texts.tsx";

/** The parts of the desk. The first four stand in the rail, `account` in the menu under one's own name. */
export const areas = {
  tickets: { label: "area.tickets", icon: Inbox },
  trains: { label: "area.trains", icon: Bug },
  people: { label: "area.people", icon: Building2 },
  settings: { label: "area.settings", icon: Settings },
  account: { label: "area.account", icon: UserRound },
} as const satisfies Record<string, { label: Key; icon: LucideIcon }>;

export type Area = keyof typeof areas;
export const railAreas = ["tickets", "trains", "people", "settings"] as const satisfies Area[];
