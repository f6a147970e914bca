export type CalendarTab = "year" | "notices" | "hours" | "trains";

export const readCalendarSearch = ({ tab }: Record<string, unknown>): { tab?: CalendarTab } =>
  tab === "year" || tab === "notices" || tab === "hours" || tab === "trains" ? { tab } : {};
