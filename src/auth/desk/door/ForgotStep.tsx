import { MailCheck } from "lucide-react";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Door } from "./Door.tsx";

/** Asks for a link; the answer is the same whether the address is known or not. */
export function ForgotStep({ onBack }: { onBack: () => void }) {
  const t = useT();
  const [sentTo, setSentTo] = useState<string>();
  const back = (
    <Button variant="quiet" size="sm" className="self-center" onClick={onBack}>
      {t("sign-in.back")}
    </Button>
  );
  if (sentTo)
    return (
      <Door title={t("forgot.sent")}>
        <div role="status" className="flex flex-col gap-4">
          <MailCheck aria-hidden className="size-8 text-success-text" />
          <p className="text-sm">{t("forgot.sent-detail", { email: sentTo })}</p>
          <p className="text-sm text-ink-muted">{t("forgot.nothing-came")}</p>
          {back}
        </div>
      </Door>
    );
  return (
    <Door title={t("forgot.title")} lead={t("forgot.lead")}>
      <Form<{ email: string }>
        onSubmit={async (body) => {
          await call("POST /password-links", { body });
          setSentTo(body.email);
        }}
      >
        <Field name="email" label={t("sign-in.email")}>
          <TextInput type="email" autoComplete="username" autoFocus />
        </Field>
        <Submit className="mt-1 h-10!">{t("forgot.send")}</Submit>
        {back}
      </Form>
    </Door>
  );
}
