import { useMutation } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { useChanged } from "../data/useChanged.ts";

/** Takes a person into a project, or makes him its owner or no longer. */
export const useSetMember = (projectId: string) => {
  const changed = useChanged();
  const mutation = useMutation({
    mutationFn: ({ personId, owner }: { personId: string; owner: boolean }) =>
      call("PUT /projects/:id/members/:personId", {
        params: { id: projectId, personId },
        body: { owner },
      }),
    onSettled: changed,
  });
  return { ...mutation, changed };
};
