import type { LucideIcon } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";

/** Something that can be done here and now; drawn as a menu entry, a key and a line of the palette. */
export type Command = {
  name: string;
  label: string;
  icon?: LucideIcon;
  keys?: string;
  danger?: boolean;
  act: () => void;
};

let offered: readonly Command[] = [];
const watchers = new Set<() => void>();
const offer = (commands: readonly Command[]) => {
  offered = commands;
  for (const watch of watchers) watch();
};

/** While mounted, the palette offers these. */
export function useOffer(commands: readonly Command[]): void {
  useEffect(() => {
    offer(commands);
    return () => offer([]);
  }, [commands]);
}

export const useOffered = (): readonly Command[] =>
  useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => offered,
  );
