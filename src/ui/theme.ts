import { recall, remember } from "./memory.ts";

export type Theme = "system" | "light" | "dark";

/** `first-paint.js` reads the same memory before anything is drawn. */
export const chosenTheme = (): Theme => {
  const theme = recall("theme");
  return theme === "light" || theme === "dark" ? theme : "system";
};

export const wear = (theme: Theme): void => {
  remember("theme", theme === "system" ? null : theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  for (const look of looks) look();
};

const looks = new Set<() => void>();
/** Calls back after every change; returns how to stop. */
export const onWear = (look: () => void): (() => void) => {
  looks.add(look);
  return () => looks.delete(look);
};
