import { Send } from "lucide-react";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { useSession } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Mailbox } from "../queries.ts";
import { renamed } from "../renamed.ts";
import { useTrial } from "../useTrial.ts";
import { fieldOf } from "./box.ts";

/** Tries the mailbox that the form holds by a letter to oneself, or to whom one says. */
export const useTestMail = (id: string | undefined) => {
  const [to, setTo] = useState(useSession().person.email ?? "");
  const { send, ...trial } = useTrial<true>();
  return {
    ...trial,
    to,
    setTo,
    send: (mailbox: Mailbox) =>
      send(
        renamed(call("POST /settings/mailboxes/test", { body: { id, mailbox, to } }), fieldOf).then(
          () => true as const,
        ),
      ),
  };
};

export function TestMail({ test }: { test: ReturnType<typeof useTestMail> }) {
  const t = useT();
  return (
    <div className="rounded-lg border border-line bg-sunken p-3">
      <p className="text-sm font-medium">{t("mail.test")}</p>
      <p className="text-xs text-ink-faint">{t("mail.test-lead")}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Field name="to" label={t("mail.test-to")} labelHidden className="min-w-48 flex-1">
          <TextInput type="email" value={test.to} onChange={test.setTo} />
        </Field>
        <Button icon={Send} busy={test.busy} onClick={test.want}>
          {t("mail.send-test")}
        </Button>
      </div>
      {test.failed && (
        <Notice tone="danger" className="mt-2">
          {test.failed}
        </Notice>
      )}
      {test.found && (
        <Notice tone="success" className="mt-2">
          {t("mail.test-sent", { to: test.to })}
        </Notice>
      )}
    </div>
  );
}
