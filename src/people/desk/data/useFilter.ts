import { useNavigate, useSearch } from "@tanstack/react-router";
import type { CompanySearch } from "../companies/search.ts";

/** What a list is narrowed to, as the address says it, and how to change that. */
export const useFilter = <Search extends CompanySearch>() => {
  const go = useNavigate();
  const inAddress: object = useSearch({ strict: false });
  const filter = inAddress as Search;
  return {
    filter,
    narrowed: Object.values(filter).some(Boolean),
    change: (to: Search) => {
      const search: CompanySearch = { ...filter, ...to };
      void go({ to: ".", search, replace: true });
    },
  };
};
