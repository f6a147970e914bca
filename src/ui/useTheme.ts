import { useSyncExternalStore } from "react";
import { chosenTheme, onWear, wear } from "./theme.ts";

/** The theme in force, the same in every place that shows it, and how to change it. */
export const useTheme = () => [useSyncExternalStore(onWear, chosenTheme), wear] as const;
