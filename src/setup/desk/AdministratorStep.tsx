import { useQueryClient } from "@tanstack/react-query";
import { NewPassword } from "../../auth/desk/NewPassword.tsx";
import { call } from "../../desk/api.ts";
import { sessionQuery } from "../../desk/session.ts";
import { Field } from "../../ui/Field.tsx";
import { Form } from "../../ui/Form.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { renamed } from "../../settings/desk/renamed.ts";
import { setupQuery } from "./queries.ts";
import { StepActions } from "./StepActions.tsx";

type Typed = { name: string; email: string; password: string };

/** Whoever comes first owns the desk; from here on nobody else can. */
export function AdministratorStep({ onDone }: { onDone: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const language = useLanguage();
  return (
    <Form<Typed>
      label={t("setup.administrator")}
      onSubmit={async (administrator) => {
        // A guess that a later step asks about.
        const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
        const body = { administrator, vendor: { language, timeZone } };
        await renamed(call("POST /setup", { body }), (path) => path.replace("administrator.", ""));
        await queries.invalidateQueries(sessionQuery);
        await queries.invalidateQueries(setupQuery);
        onDone();
      }}
    >
      <Field name="name" label={t("setup.your-name")}>
        <TextInput autoComplete="name" autoFocus />
      </Field>
      <Field name="email" label={t("setup.your-email")} hint={t("setup.your-email-hint")}>
        <TextInput type="email" autoComplete="username" />
      </Field>
      <NewPassword />
      <StepActions />
    </Form>
  );
}
