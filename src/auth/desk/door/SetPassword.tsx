import type { Api } from "../../../api.ts";
import { call } from "../../../desk/api.ts";
import type { Reply } from "../../../lib/contract.ts";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { NewPassword } from "../NewPassword.tsx";

type Props = {
  token: string;
  about: Reply<Api["GET /password-links/:token"]>;
  onState: (state: "signed-in" | "code-needed") => Promise<void> | void;
};

export function SetPassword({ token, about: { kind, name, email }, onState }: Props) {
  const t = useT();
  const invited = kind === "invitation";
  return (
    <Form<{ password: string; name?: string }>
      onSubmit={async (body) => {
        const { state } = await call("POST /password-links/:token", { params: { token }, body });
        await onState(state);
      }}
    >
      {/* So that the browser keeps the password under the right name. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {invited && (
        <Field name="name" label={t("person.name")} hint={t("person.name-hint")}>
          <TextInput defaultValue={name} autoComplete="name" />
        </Field>
      )}
      <NewPassword />
      <Submit className="mt-1 h-10!">{t(invited ? "link.join" : "link.keep")}</Submit>
    </Form>
  );
}
