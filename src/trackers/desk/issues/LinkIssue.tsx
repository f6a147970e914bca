import { Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Issues } from "../queries.ts";
import { PickTracker } from "./PickTracker.tsx";
import { useCreate } from "./useIssues.ts";

type Props = { number: number; trackers: Issues["open"] };

/** R&D has an issue about it already. */
export function LinkIssue({ number, trackers }: Props) {
  const t = useT();
  const create = useCreate();
  const [picked, setPicked] = useState<string>();
  const tracker = trackers.find(({ id }) => id === picked)?.id ?? trackers[0]?.id ?? "";
  return (
    <FormDialog<{ issue: string }>
      size="sm"
      title={t("issues.link-title")}
      submit={t("issues.link-submit")}
      trigger={
        <Button size="sm" icon={Link2}>
          {t("issues.link")}
        </Button>
      }
      onSubmit={({ issue }) =>
        create.mutateAsync({ params: { number }, body: { tracker, issue: issue.trim() } })
      }
    >
      <PickTracker trackers={trackers} value={tracker} onChange={setPicked} />
      <Field name="issue" label={t("issues.number")} required>
        <TextInput autoFocus autoComplete="off" maxLength={500} />
      </Field>
    </FormDialog>
  );
}
