import { Send } from "lucide-react";
import { useRef, useState } from "react";
import { call } from "../../../desk/api.ts";
import { useSession } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Problem } from "../../../ui/client.ts";
import { Field } from "../../../ui/Field.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Mailbox } from "../queries.ts";
import { renamed } from "../renamed.ts";
import { fieldOf } from "./box.ts";

/** Tries out what the form holds, before it is kept: the form is sent, and `isWanted` says with which intention. */
export const useTestMail = (id: string | undefined) => {
  const wanted = useRef(false);
  const [to, setTo] = useState(useSession().person.email ?? "");
  const [state, setState] = useState<"sending" | "sent" | { failed: string }>();
  return {
    to,
    setTo,
    state,
    want: () => {
      wanted.current = true;
    },
    isWanted: () => {
      const was = wanted.current;
      wanted.current = false;
      return was;
    },
    send: async (mailbox: Mailbox) => {
      setState("sending");
      try {
        await renamed(
          call("POST /settings/mailboxes/test", { body: { id, mailbox, to } }),
          fieldOf,
        );
        setState("sent");
      } catch (error) {
        setState(undefined);
        // What is at no field's fault is said here, beside the button.
        if (!(error instanceof Problem) || Object.keys(error.fields).length > 0) throw error;
        setState({ failed: error.message });
      }
    },
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
        <Button
          icon={Send}
          busy={test.state === "sending"}
          onClick={({ currentTarget }) => {
            test.want();
            currentTarget.form?.requestSubmit();
          }}
        >
          {t("mail.send-test")}
        </Button>
      </div>
      {typeof test.state === "object" && (
        <Notice tone="danger" className="mt-2">
          {test.state.failed}
        </Notice>
      )}
      {test.state === "sent" && (
        <Notice tone="success" className="mt-2">
          {t("mail.test-sent", { to: test.to })}
        </Notice>
      )}
    </div>
  );
}
