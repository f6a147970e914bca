import { useShortcuts } from "../../ui/useShortcuts.ts";
import { fixedLists } from "./data/filter.ts";
import { useGo } from "./useAddress.ts";

/** After `g`, the letter of a list. */
export const goKeys = {
  m: "mine",
  u: "unassigned",
  t: "team",
  f: "following",
  a: "all",
  w: "us",
  c: "customer",
  d: "done",
} as const satisfies Record<string, keyof typeof fixedLists>;

export function useGoKeys(): void {
  const { toList } = useGo();
  useShortcuts(
    Object.fromEntries(
      Object.entries(goKeys).map(([key, name]) => [
        `g ${key}`,
        () => toList(fixedLists[name] ?? {}),
      ]),
    ),
  );
}
