import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { useLive } from "../../../desk/live.ts";
import type { Args } from "../../../lib/contract.ts";
import type { api } from "../../api.ts";
import { issuesQuery, type Issues } from "../queries.ts";

type Asked<Route extends keyof typeof api> = Args<(typeof api)[Route]>;

/** While mounted, the card follows how the defect fares in its trackers; of its history the page itself is told. */
export const useFollowing = (number: number): void => {
  const queries = useQueryClient();
  useLive(["tracker.*"], () => void queries.invalidateQueries(issuesQuery(number)));
};

const useAnswer = () => {
  const queries = useQueryClient();
  return (issues: Issues, { params }: { params: { number: unknown } }) => {
    queries.setQueryData(issuesQuery(Number(params.number)).queryKey, issues);
  };
};

export const useCreate = () =>
  useMutation({
    mutationFn: (asked: Asked<"POST /defects/:number/issues">) =>
      call("POST /defects/:number/issues", asked),
    onSuccess: useAnswer(),
  });

export const useComment = () =>
  useMutation({
    mutationFn: (asked: Asked<"POST /defects/:number/issues/:issue/comments">) =>
      call("POST /defects/:number/issues/:issue/comments", asked),
    onSuccess: useAnswer(),
  });

export const useTryAgain = () =>
  useMutation({
    mutationFn: (asked: Asked<"POST /defects/:number/issues/:issue/tries">) =>
      call("POST /defects/:number/issues/:issue/tries", asked),
    onSuccess: useAnswer(),
  });

export const useEnd = () =>
  useMutation({
    mutationFn: (asked: Asked<"DELETE /defects/:number/issues/:issue">) =>
      call("DELETE /defects/:number/issues/:issue", asked),
    onSuccess: useAnswer(),
  });
