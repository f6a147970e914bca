import { call } from "../../../desk/api.ts";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { link } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { PasswordInput } from "../PasswordInput.tsx";

type Props = {
  onState: (state: "signed-in" | "code-needed") => Promise<void> | void;
  onForgot: () => void;
};

export function PasswordStep({ onState, onForgot }: Props) {
  const t = useT();
  return (
    <Form<{ email: string; password: string }>
      label={t("sign-in.title")}
      onSubmit={async (body) => {
        const { state } = await call("POST /session/password", { body });
        await onState(state);
      }}
    >
      <Field name="email" label={t("sign-in.email")}>
        <TextInput type="email" autoComplete="username" autoFocus />
      </Field>
      <Field name="password" label={t("password.password")}>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Submit className="mt-1 h-10!">{t("sign-in.go")}</Submit>
      <button type="button" onClick={onForgot} className={`${link} self-center text-sm`}>
        {t("sign-in.forgot")}
      </button>
    </Form>
  );
}
