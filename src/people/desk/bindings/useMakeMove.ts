import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import { claimQuery } from "../data/queries.ts";
import type { Claim, Move } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";

/** Makes a move on a claim and shows where it stands then. */
export const useMakeMove = ({ id, person }: Claim): ((move: Move) => Promise<void>) => {
  const t = useT();
  const queries = useQueryClient();
  const changed = useChanged();
  return async (body) => {
    const claim = await call("POST /bindings/:id/moves", { params: { id }, body });
    queries.setQueryData(claimQuery(id).queryKey, claim);
    toast({ title: t(`bindings.done-${body.move}`, { name: person.name }), tone: "success" });
    void changed();
  };
};
