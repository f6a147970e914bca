import { useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../../../desk/session.ts";

/** Asks again who is who, wherever it is shown; it may concern oneself. */
export const useStaffChanged = () => {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [["staff"], ["teams"], sessionQuery.queryKey].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
};
