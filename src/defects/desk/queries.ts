import { queryOptions } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";
import { pages } from "../../people/desk/data/queries.ts";
import type { DefectSearch } from "./search.ts";

export const defectsQuery = (search: DefectSearch) =>
  pages(["defects", "list", search], (after, signal) =>
    call("GET /defects", { query: { ...search, after } }, { signal }),
  );

export const defectQuery = (number: number) =>
  queryOptions({
    queryKey: ["defects", "one", number],
    queryFn: ({ signal }) => call("GET /defects/:number", { params: { number } }, { signal }),
  });

/** Known issues that a title might be about. */
export const knownIssuesQuery = (title: string) =>
  queryOptions({
    queryKey: ["defects", "known", title],
    queryFn: ({ signal }) => call("POST /known-issues", { body: { title } }, { signal }),
    retry: false,
  });

/** The defect of a request, and those that it might be about. */
export const defectOfQuery = (number: number) =>
  queryOptions({
    queryKey: ["defects", "of", number],
    queryFn: ({ signal }) =>
      call("GET /tickets/:number/defect", { params: { number } }, { signal }),
  });
