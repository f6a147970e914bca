import { useQueryClient } from "@tanstack/react-query";
import { useLive } from "../../../desk/live.ts";

const kept = ["bindings", "companies", "projects", "products", "contacts", "invitations"];

/** After a change of one's own: whatever is shown and may depend on it is asked for again. */
export const useChanged = (): (() => Promise<unknown>) => {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => kept.includes(String(queryKey[0])) });
};

/** While mounted, what is shown follows what others do. */
export const useFollow = (...names: string[]): void => {
  const changed = useChanged();
  useLive(names, ({ mine }) => {
    if (!mine) void changed();
  });
};
