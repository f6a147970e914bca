import { use, useState, type ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Zone, useNow } from "../../../ui/Time.tsx";
import { instantOf, localOf } from "../data/time.ts";
import type { Project } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { chosen } from "../parts/values.ts";
import { CompanyPick } from "../parts/picks.tsx";

/** Sells a project through another partner, or directly, from a moment that has come. */
export function TransferDialog({ project, trigger }: { project: Project; trigger: ReactElement }) {
  const t = useT();
  const zone = use(Zone);
  const now = localOf(useNow(), zone);
  const changed = useChanged();
  const [historyConsent, setConsent] = useState(false);
  const [direct, setDirect] = useState(false);
  const submit = async ({ partnerId, from }: { partnerId?: string | null; from: string }) => {
    const body = {
      partnerId: direct ? null : chosen("partnerId", partnerId, t("people.choose-company")),
      from: instantOf(from || now, zone),
      historyConsent: historyConsent && !direct,
    };
    await call("POST /projects/:id/transfers", { params: { id: project.id }, body });
    await changed();
  };
  return (
    <FormDialog
      title={t("projects.transfer")}
      description={
        project.partner
          ? t("projects.transfer-detail", { partner: project.partner.name })
          : t("projects.transfer-direct-detail")
      }
      submit={t("projects.transfer-do")}
      trigger={trigger}
      onOpen={() => {
        setConsent(false);
        setDirect(false);
      }}
      onSubmit={submit}
    >
      {project.partner && (
        <Checkbox
          label={t("projects.go-direct")}
          hint={t("projects.go-direct-hint")}
          checked={direct}
          onChange={setDirect}
        />
      )}
      {!direct && (
        <Field name="partnerId" label={t("projects.new-partner")} required>
          <CompanyPick kind="partner" />
        </Field>
      )}
      <Field
        name="from"
        label={t("projects.transfer-from")}
        hint={t("projects.transfer-from-hint")}
        required
      >
        <TextInput type="datetime-local" max={now} defaultValue={now} className="w-56" />
      </Field>
      {!direct && (
        <Checkbox
          label={t("projects.history-consent")}
          hint={t("projects.history-consent-hint")}
          checked={historyConsent}
          onChange={setConsent}
        />
      )}
    </FormDialog>
  );
}
