import { call } from "../../../desk/api.ts";
import { Confirm } from "../../../ui/Confirm.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import type { Colleague } from "../queries.ts";
import { useStaffChanged } from "./useStaffChanged.ts";

export type Deed = "unlock" | "reset" | "end";

type Props = { deed: Deed; colleague: Colleague; onClose: () => void };

/** What is asked about once more before it is done. */
export function ColleagueConfirm({ deed, colleague: { id, name }, onClose }: Props) {
  const t = useT();
  const changed = useStaffChanged();
  const act = {
    unlock: () => call("DELETE /staff/:id/lock", { params: { id } }),
    reset: () => call("DELETE /staff/:id/totp", { params: { id } }),
    end: () => call("POST /staff/:id/end", { params: { id } }),
  }[deed];
  return (
    <Confirm
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`staff.${deed}-title`, { name })}
      detail={t(`staff.${deed}-detail`)}
      confirm={t(`staff.${deed}`)}
      danger={deed !== "unlock"}
      onConfirm={async () => {
        await act();
        toast({ title: t(`staff.${deed}-done`, { name }), tone: "success" });
        await changed();
      }}
    />
  );
}
