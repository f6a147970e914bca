import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { call } from "../../../desk/api.ts";

type Person = {
  id: string;
  identities: readonly { kind: string; masked: string; proven: boolean }[];
};

/** The person's own addresses, masked; to see them in full takes a reason, which is kept. */
export function Reveal({ person: { id, identities } }: { person: Person }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const reveal = useMutation({
    mutationFn: (reason: string) =>
      call("POST /contacts/:id/reveals", { params: { id }, body: { reason } }),
    onError: () => undefined,
    onSuccess: () => setAsking(false),
  });
  const shown = reveal.data?.identities.map(({ kind, value }) => ({
    kind,
    text: value,
    whole: true,
  }));
  const masked = identities.map(({ kind, masked }) => ({ kind, text: masked, whole: false }));
  return (
    <div className="text-sm">
      <p className="flex items-center justify-between text-xs text-ink-faint">
        {t("tickets.identities")}
        {!shown && (
          <Dialog
            size="sm"
            open={asking}
            onOpenChange={setAsking}
            title={t("tickets.reveal")}
            description={t("tickets.reveal-detail")}
            trigger={
              <Button variant="quiet" size="sm">
                {t("tickets.reveal")}
              </Button>
            }
          >
            <Form onSubmit={({ reason }: { reason: string }) => reveal.mutateAsync(reason)}>
              <Field name="reason" label={t("tickets.reveal-reason")} required>
                <TextInput name="reason" autoFocus maxLength={200} />
              </Field>
              <DialogActions>
                <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
                <Submit>{t("tickets.reveal")}</Submit>
              </DialogActions>
            </Form>
          </Dialog>
        )}
      </p>
      <ul>
        {(shown ?? masked).map(({ kind, text, whole }) => (
          <li
            key={kind + text}
            className="flex min-h-7 items-center break-all text-ink-muted tabular-nums"
          >
            {text}
            {whole && <CopyButton text={text} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
