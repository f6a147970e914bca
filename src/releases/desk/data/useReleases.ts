import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Args } from "../../../lib/contract.ts";
import { call } from "../../../desk/api.ts";
import { useLive } from "../../../desk/live.ts";
import type { api } from "../../api.ts";
import { releaseQuery } from "./queries.ts";
import type { Release } from "./types.ts";

/** While mounted, trains on the screen follow what happens to them, and to the calendar they run by. */
export const useFollowing = (): void => {
  const queries = useQueryClient();
  useLive(["release.*", "calendar.*", "defect.*"], () => {
    void queries.invalidateQueries({ queryKey: ["releases"] });
  });
};

type Moving = Args<(typeof api)["POST /releases/:id/moves"]>;
type Keeping = Args<(typeof api)["PUT /releases/:id/contents"]>;

const useAnswer = () => {
  const queries = useQueryClient();
  return async (release: Release) => {
    queries.setQueryData(releaseQuery(release.id).queryKey, release);
    await queries.invalidateQueries({ queryKey: ["releases", "calendar"] });
  };
};

export const useMove = () =>
  useMutation({
    mutationFn: (moving: Moving) => call("POST /releases/:id/moves", moving),
    onSuccess: useAnswer(),
  });

type Approving = Args<(typeof api)["POST /releases/:id/approval"]>;

export const useApprove = () =>
  useMutation({
    mutationFn: (approving: Approving) => call("POST /releases/:id/approval", approving),
    onSuccess: useAnswer(),
  });

type TakingOff = Args<(typeof api)["POST /releases/:id/removals"]>;

export const useTakeOff = () =>
  useMutation({
    mutationFn: (taking: TakingOff) => call("POST /releases/:id/removals", taking),
    onSuccess: useAnswer(),
  });

export const useKeepContents = () =>
  useMutation({
    mutationFn: (keeping: Keeping) => call("PUT /releases/:id/contents", keeping),
    onSuccess: useAnswer(),
  });
