import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Args } from "../../lib/contract.ts";
import { call } from "../../desk/api.ts";
import { useLive } from "../../desk/live.ts";
import type { api } from "../api.ts";
import { defectOfQuery, defectQuery } from "./queries.ts";
import type { Defect } from "./types.ts";

/** While mounted, defects on the screen follow what happens to them. */
export const useFollowing = (): void => {
  const queries = useQueryClient();
  useLive(["defect.*"], () => void queries.invalidateQueries({ queryKey: ["defects"] }));
};

type Body<Route extends keyof typeof api> = Args<(typeof api)[Route]>;

const useAnswer = () => {
  const queries = useQueryClient();
  return async (defect: Defect) => {
    queries.setQueryData(defectQuery(defect.number).queryKey, defect);
    await queries.invalidateQueries({ queryKey: ["defects", "list"] });
    await queries.invalidateQueries({ queryKey: ["defects", "of"] });
  };
};

export const useMove = () =>
  useMutation({
    mutationFn: (moving: Body<"POST /defects/:number/moves">) =>
      call("POST /defects/:number/moves", moving),
    onSuccess: useAnswer(),
  });

export const useDay = () =>
  useMutation({
    mutationFn: (naming: Body<"PUT /defects/:number/day">) =>
      call("PUT /defects/:number/day", naming),
    onSuccess: useAnswer(),
  });

export const useChange = () =>
  useMutation({
    mutationFn: (changing: Body<"PATCH /defects/:number">) =>
      call("PATCH /defects/:number", changing),
    onSuccess: useAnswer(),
  });

export const useAddRequest = () =>
  useMutation({
    mutationFn: (adding: Body<"POST /defects/:number/requests">) =>
      call("POST /defects/:number/requests", adding),
    onSuccess: useAnswer(),
  });

export const useRemoveRequest = () =>
  useMutation({
    mutationFn: (removing: Body<"DELETE /defects/:number/requests/:ticket">) =>
      call("DELETE /defects/:number/requests/:ticket", removing),
    onSuccess: useAnswer(),
  });

export const usePassFile = (number: number) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, passed }: { id: string; passed: boolean }) =>
      call("PUT /tickets/:number/files/:id/passed", {
        params: { number, id },
        body: { passed },
      }),
    onSuccess: (answer) => queries.setQueryData(defectOfQuery(number).queryKey, answer),
  });
};
