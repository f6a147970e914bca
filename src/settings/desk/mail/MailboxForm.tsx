import { useState, type ReactNode } from "react";
import { Field } from "../../../ui/Field.tsx";
import { Form } from "../../../ui/Form.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Mailbox } from "../queries.ts";
import { boxOf, type Typed } from "./box.ts";
import { MailAccount } from "./MailAccount.tsx";
import { providerNames, providerOf, providers } from "./providers.ts";
import { ServerFields } from "./ServerFields.tsx";
import { TestMail, useTestMail } from "./TestMail.tsx";

type Props = {
  id?: string;
  mailbox?: Mailbox;
  onKeep: (mailbox: Mailbox) => Promise<unknown>;
  /** The buttons at the end. */
  children: ReactNode;
};

/** Where a mailbox lives and how it is opened; its provider fills in what everybody there has in common. */
export function MailboxForm({ id, mailbox, onKeep, children }: Props) {
  const t = useT();
  const [provider, setProvider] = useState(mailbox ? providerOf(mailbox.smtp?.host) : "exmail");
  const { smtp, imap } = providers[provider];
  // What is kept is shown only as long as it is of the provider chosen.
  const own = mailbox && provider === providerOf(mailbox.smtp?.host) ? mailbox : undefined;
  const test = useTestMail(id);
  return (
    <Form<Typed>
      label={t("mail.title")}
      onSubmit={(typed) => {
        const box = boxOf(typed, mailbox);
        return test.isWanted() ? test.send(box) : onKeep(box);
      }}
    >
      <Field label={t("mail.provider")}>
        <Select
          value={provider}
          onChange={setProvider}
          options={providerNames.map((name) => ({ value: name, label: t(providers[name].label) }))}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="address" label={t("mail.address")}>
          <TextInput type="email" defaultValue={mailbox?.address} autoComplete="off" />
        </Field>
        <Field name="name" label={t("mail.name")} hint={t("mail.name-hint")}>
          <TextInput defaultValue={mailbox?.name} placeholder={t("mail.name-example")} />
        </Field>
      </div>
      <MailAccount key={`account ${provider}`} provider={provider} kept={mailbox?.smtp} />
      <ServerFields key={`smtp ${provider}`} way="smtp" server={own?.smtp ?? smtp} />
      <ServerFields key={`imap ${provider}`} way="imap" server={own ? (own.imap ?? none) : imap} />
      <TestMail test={test} />
      {children}
    </Form>
  );
}

const none = { host: "", port: 993, secure: true };
