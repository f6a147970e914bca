import { useQueryClient } from "@tanstack/react-query";
import { useAway } from "../../../desk/session.ts";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import { inHandQuery } from "../queries.ts";
import type { Leaving } from "./AwayFields.tsx";

/** Goes away, and says what goes back to the queue by that. */
export const useLeave = () => {
  const t = useT();
  const queries = useQueryClient();
  const setAway = useAway();
  return async ({ note, keep }: Leaving) => {
    const hand = await queries.fetchQuery({ ...inHandQuery, staleTime: 0 });
    await setAway.mutateAsync({ away: true, note, keep: keep === "keep" });
    const count = keep === "keep" ? 0 : hand.ours;
    toast({
      title: count > 0 ? t("away.gone", { count }) : t("away.gone-plain"),
      tone: "success",
    });
    await queries.invalidateQueries(inHandQuery);
  };
};
