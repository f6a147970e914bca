import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import { AwayFields, type Leaving } from "./AwayFields.tsx";
import { useLeave } from "./useLeave.ts";

/** Asked before one goes away, since requests may change hands by it. */
export function AwayDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const leave = useLeave();
  return (
    <FormDialog<Leaving>
      title={t("shell.go-away")}
      description={t("away.lead")}
      submit={t("shell.go-away")}
      onClose={onClose}
      onSubmit={leave}
    >
      <AwayFields />
    </FormDialog>
  );
}
