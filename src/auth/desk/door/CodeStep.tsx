import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Problem } from "../../../ui/client.ts";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { CodeInput } from "../CodeInput.tsx";
import { Door } from "./Door.tsx";

type Props = { onEntered: () => Promise<void>; onBack: () => void };

/** The second proof: six digits of the authenticator, or a recovery code by whoever lost it. */
export function CodeStep({ onEntered, onBack }: Props) {
  const t = useT();
  const [lost, setLost] = useState(false);
  return (
    <Door
      title={t("second-proof.title")}
      lead={t(lost ? "second-proof.recovery-lead" : "second-proof.lead")}
    >
      <Form<{ code: string }>
        label={t("second-proof.title")}
        onSubmit={async (body) => {
          await call("POST /session/totp", { body }).catch(beginAgain(onBack));
          await onEntered();
        }}
      >
        <Field
          key={String(lost)}
          name="code"
          label={t(lost ? "second-proof.recovery-code" : "second-proof.code")}
        >
          {lost ? (
            <TextInput autoFocus autoComplete="off" placeholder="xxxxx-xxxxx" />
          ) : (
            <CodeInput autoFocus />
          )}
        </Field>
        <Submit className="mt-1 h-10!">{t("sign-in.go")}</Submit>
        <div className="flex flex-wrap justify-between gap-2">
          <Button variant="quiet" size="sm" onClick={onBack}>
            {t("sign-in.back")}
          </Button>
          <Button variant="quiet" size="sm" onClick={() => setLost(!lost)}>
            {t(lost ? "second-proof.use-code" : "second-proof.use-recovery")}
          </Button>
        </div>
      </Form>
    </Door>
  );
}

/** Whoever waited too long has to say the password again. */
const beginAgain = (onBack: () => void) => (error: unknown) => {
  if (error instanceof Problem && error.status === 401) onBack();
  throw error;
};
