import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useMay, useSession } from "../../../desk/session.ts";
import { asked, searchOfView, type Search } from "../data/filter.ts";
import type { View } from "../data/types.ts";
import { useSaveView } from "../data/verbs.ts";
import { useGo } from "../useAddress.ts";

const OWN = "own";

/** Names a list and says for whom it is; a new one is then shown. */
export function ViewDialog({
  view,
  filter,
  onClose,
}: {
  view?: View;
  filter: Search;
  onClose: () => void;
}) {
  const t = useT();
  const { teams } = useSession();
  const mayShare = useMay()("views.share");
  const save = useSaveView();
  const { toList } = useGo();

  const submit = async ({ name, teamId }: { name: string; teamId?: string }) => {
    const kept = view ? filter : asked(filter);
    const saved = await save.mutateAsync({
      id: view?.id,
      body: { name, teamId: !teamId || teamId === OWN ? null : teamId, filter: kept },
    });
    if (!view) toList(searchOfView(saved.id, saved.filter));
  };

  return (
    <FormDialog
      onClose={onClose}
      size="sm"
      title={t(view ? "tickets.view-change" : "tickets.view-save")}
      onSubmit={submit}
    >
      <Field name="name" label={t("tickets.view-name")} required>
        <TextInput name="name" defaultValue={view?.name} autoFocus maxLength={40} />
      </Field>
      {mayShare && teams.length > 0 && (
        <Field name="teamId" label={t("tickets.view-for")}>
          <Select
            name="teamId"
            defaultValue={view?.team?.id ?? OWN}
            options={[
              { value: OWN, label: t("tickets.view-for-me") },
              ...teams.map(({ id, name }) => ({
                value: id,
                label: t("tickets.view-for-team", { name }),
              })),
            ]}
          />
        </Field>
      )}
    </FormDialog>
  );
}
