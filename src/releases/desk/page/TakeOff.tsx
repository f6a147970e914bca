import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Release } from "../data/types.ts";
import { useTakeOff } from "../data/useReleases.ts";

type Props = { release: Release; row: Release["aboard"][number]; onClose: () => void };

/** The next train takes it; its customers read why. */
export function TakeOff({ release, row, onClose }: Props) {
  const t = useT();
  const takeOff = useTakeOff();
  const submit = ({ reason }: { reason: string }) =>
    takeOff.mutateAsync({ params: { id: release.id }, body: { number: row.number, reason } });
  return (
    <FormDialog
      size="sm"
      title={t("trains.take-off-named", { name: row.name })}
      description={t("trains.take-off-about")}
      submit={t("trains.take-off")}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field name="reason" label={t("trains.reason-read")} required>
        <TextArea maxLength={500} autoFocus />
      </Field>
    </FormDialog>
  );
}
