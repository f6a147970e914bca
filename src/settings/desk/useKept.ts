import { useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../../desk/session.ts";
import { useT } from "../../ui/texts.tsx";
import { toast } from "../../ui/toast.ts";

/** After a setting was kept: asks again what depends on it, and says so. */
export const useKept = () => {
  const queries = useQueryClient();
  const t = useT();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["settings"] }),
      // Name, logo and zone of the vendor come with the session.
      queries.invalidateQueries(sessionQuery),
    ]);
    toast({ title: t("settings.kept"), tone: "success" });
  };
};
