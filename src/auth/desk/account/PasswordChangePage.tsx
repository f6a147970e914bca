import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { useSession } from "../../../desk/session.ts";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import { NewPassword } from "../NewPassword.tsx";
import { PasswordInput } from "../PasswordInput.tsx";

export function PasswordChangePage() {
  const t = useT();
  const { person } = useSession();
  // A form of its own after each change: nothing typed stays behind.
  const [changes, setChanges] = useState(0);
  return (
    <Page title={t("password.title")} description={t("password.lead")} width="form">
      <Form<{ current: string; password: string }>
        key={changes}
        label={t("password.title")}
        className="flex max-w-sm flex-col gap-4"
        onSubmit={async (body) => {
          await call("PUT /me/password", { body });
          setChanges(changes + 1);
          toast({ title: t("password.changed"), tone: "success" });
        }}
      >
        <input type="email" autoComplete="username" value={person.email ?? ""} readOnly hidden />
        <Field name="current" label={t("password.current")}>
          <PasswordInput autoComplete="current-password" />
        </Field>
        <NewPassword label={t("password.new")} />
        <Submit className="self-start">{t("password.change")}</Submit>
      </Form>
    </Page>
  );
}
