import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { Spinner } from "../../../ui/Spinner.tsx";
import { useT } from "../../../ui/texts.tsx";
import { previewQuery, type Issues } from "../queries.ts";
import { Leaving } from "./Leaving.tsx";
import { PickTracker } from "./PickTracker.tsx";
import { useCreate } from "./useIssues.ts";

type Props = { number: number; trackers: Issues["open"] };

/** Has the defect created in a tracker, after it was seen what leaves. */
export function CreateIssue({ number, trackers }: Props) {
  const t = useT();
  const create = useCreate();
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<string>();
  const tracker = trackers.find(({ id }) => id === picked)?.id ?? trackers[0]?.id ?? "";
  const { data: preview, refetch } = useQuery({ ...previewQuery(number, tracker), enabled: open });
  const send = async () => {
    if (!preview) return;
    try {
      const body = { tracker, print: preview.print };
      await create.mutateAsync({ params: { number }, body });
    } catch (error) {
      // It may have been refused because there is something else to be seen now.
      await refetch();
      throw error;
    }
  };
  return (
    <FormDialog
      size="lg"
      title={t("issues.create-title")}
      description={t("issues.create-detail")}
      submit={t("issues.send")}
      trigger={
        <Button size="sm" icon={Plus}>
          {t("issues.create")}
        </Button>
      }
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onSubmit={send}
    >
      <PickTracker trackers={trackers} value={tracker} onChange={setPicked} />
      {preview ? <Leaving preview={preview} /> : <Spinner />}
    </FormDialog>
  );
}
