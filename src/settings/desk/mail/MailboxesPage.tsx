import { useSuspenseQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { Badge } from "../../../ui/Badge.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Account } from "../Account.tsx";
import { mailboxesQuery } from "../queries.ts";
import { MailboxDialog } from "./MailboxDialog.tsx";
import { useKeepMailboxes } from "./useKeepMailboxes.ts";

export function MailboxesPage() {
  const t = useT();
  const { data: mailboxes } = useSuspenseQuery(mailboxesQuery);
  const { remove } = useKeepMailboxes();
  const boxes = Object.entries(mailboxes);
  const outgoing = boxes.find(([, { smtp }]) => smtp)?.[0];
  return (
    <Page
      title={t("mail.title")}
      description={t("mail.lead")}
      width="read"
      actions={<MailboxDialog />}
    >
      {boxes.length === 0 && (
        <Empty icon={Mail} title={t("mail.none")} detail={t("mail.none-detail")} />
      )}
      <ul className="flex flex-col gap-3">
        {boxes.map(([id, mailbox]) => (
          <Account
            key={id}
            icon={Mail}
            title={mailbox.address}
            marks={id === outgoing && <Badge tone="success">{t("mail.outgoing")}</Badge>}
            detail={[
              mailbox.name,
              mailbox.smtp && `SMTP ${mailbox.smtp.host}:${mailbox.smtp.port}`,
              mailbox.imap && `IMAP ${mailbox.imap.host}:${mailbox.imap.port}`,
            ]}
            edit={<MailboxDialog id={id} mailbox={mailbox} />}
            removal={{
              title: t("mail.remove-title", { address: mailbox.address }),
              detail: t("mail.remove-detail"),
              act: () => remove(id),
            }}
          />
        ))}
      </ul>
    </Page>
  );
}
