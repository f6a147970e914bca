import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { useKept } from "../../../settings/desk/useKept.ts";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { noticesSettingQuery } from "../queries.ts";

type Values = { gatherAt: string; "quiet.from"?: string; "quiet.to"?: string };

/** When gathered letters go out, and when customers are left in peace. */
export function WhenLetters() {
  const t = useT();
  const kept = useKept();
  const { gatherAt, quiet } = useSuspenseQuery(noticesSettingQuery).data;
  const [on, setOn] = useState(quiet.on);
  return (
    <Form<Values>
      label={t("templates.when")}
      onSubmit={async ({ gatherAt, "quiet.from": from, "quiet.to": to }) => {
        const hours = { on, from: from ?? quiet.from, to: to ?? quiet.to };
        await call("PUT /settings/notices", { body: { gatherAt, quiet: hours } });
        await kept();
      }}
    >
      <Field name="gatherAt" label={t("templates.gather-at")} className="max-w-40">
        <TextInput type="time" defaultValue={gatherAt} />
      </Field>
      <Checkbox checked={on} onChange={setOn} label={t("templates.quiet")} />
      {on && (
        <div className="flex gap-4">
          <Field name="quiet.from" label={t("my-notices.from")}>
            <TextInput type="time" defaultValue={quiet.from} />
          </Field>
          <Field name="quiet.to" label={t("my-notices.to")}>
            <TextInput type="time" defaultValue={quiet.to} />
          </Field>
        </div>
      )}
      <Submit className="self-start">{t("ui.save")}</Submit>
    </Form>
  );
}
