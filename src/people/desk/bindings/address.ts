import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ClaimSearch } from "./search.ts";

/** Which claim is open. */
export const useOpenClaim = (): string | undefined =>
  (useParams({ strict: false }) as { id?: string }).id;

/** Which list is shown. */
export const useClaimSearch = (): ClaimSearch => useSearch({ strict: false });

export const useGo = () => {
  const go = useNavigate();
  const search = useClaimSearch();
  return {
    toFilter: (change: ClaimSearch) =>
      void go({ to: ".", search: { ...search, ...change }, replace: true }),
    toClaim: (id: string, replace: boolean) =>
      void go({ to: "/bindings/$id", params: { id }, search, replace }),
  };
};
