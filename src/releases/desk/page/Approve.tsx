import { Check } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useApprove } from "../data/useReleases.ts";

/** The word of one's side that a fix need not wait for its train. */
export function Approve({ id }: { id: string }) {
  const t = useT();
  const approve = useApprove();
  return (
    <Button
      variant="primary"
      icon={Check}
      busy={approve.isPending}
      onClick={() => approve.mutate({ params: { id } })}
    >
      {t("trains.approve")}
    </Button>
  );
}
