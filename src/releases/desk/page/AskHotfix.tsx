import { useNavigate } from "@tanstack/react-router";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";

type Values = { date: string; reason: string };

/** A fix that does not wait for its train: on which day, and why. Leads to its page. */
export function AskHotfix({ defect }: { defect: number }) {
  const t = useT();
  const navigate = useNavigate();
  const submit = async (values: Values) => {
    const { id } = await call("POST /releases/hotfixes", { body: { defect, ...values } });
    await navigate({ to: "/trains/$id", params: { id } });
  };
  return (
    <FormDialog
      size="sm"
      title={t("trains.hotfix-ask")}
      description={t("trains.hotfix-about")}
      submit={t("trains.hotfix-ask")}
      trigger={<Button>{t("trains.hotfix-ask")}</Button>}
      onSubmit={submit}
    >
      <Field name="date" label={t("trains.hotfix-day")} required>
        <TextInput type="date" />
      </Field>
      <Field name="reason" label={t("trains.reason-read")} required>
        <TextArea maxLength={500} />
      </Field>
    </FormDialog>
  );
}
