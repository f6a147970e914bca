import { useSuspenseQuery } from "@tanstack/react-query";
import { MailboxForm } from "../../settings/desk/mail/MailboxForm.tsx";
import { useKeepMailboxes } from "../../settings/desk/mail/useKeepMailboxes.ts";
import { mailboxesQuery } from "../../settings/desk/queries.ts";
import { StepActions } from "./StepActions.tsx";

export function MailboxStep({ onDone }: { onDone: () => void }) {
  const { keep } = useKeepMailboxes();
  // Whoever comes back to this step finds what was filled in.
  const [[id, mailbox] = []] = Object.entries(useSuspenseQuery(mailboxesQuery).data);
  return (
    <MailboxForm
      id={id}
      mailbox={mailbox}
      onKeep={async (box) => {
        await keep(id, box);
        onDone();
      }}
    >
      <StepActions onSkip={onDone} />
    </MailboxForm>
  );
}
