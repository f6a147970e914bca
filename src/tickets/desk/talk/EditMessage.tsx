import { useQueryClient } from "@tanstack/react-query";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useT } from "../../../ui/texts.tsx";
import { call } from "../../../desk/api.ts";
import { ticketQuery } from "../data/queries.ts";
import type { Message } from "../data/types.ts";

/** Mends one's own message in its place; formats give way to plain text. */
export function EditMessage({
  message,
  number,
  onDone,
}: {
  message: Message;
  number: number;
  onDone: () => void;
}) {
  const t = useT();
  const queries = useQueryClient();
  const save = async ({ text }: { text: string }) => {
    const { id } = message;
    const mended = await call("PATCH /tickets/:number/messages/:id", {
      params: { number, id },
      body: { text },
    });
    queries.setQueryData(
      ticketQuery(number).queryKey,
      (ticket) =>
        ticket && {
          ...ticket,
          messages: ticket.messages.map((each) => (each.id === id ? mended : each)),
        },
    );
    onDone();
  };
  return (
    <Form onSubmit={save} className="flex w-[min(36rem,70vw)] flex-col gap-2">
      <Field
        name="text"
        label={t("tickets.edit-message")}
        labelHidden
        hint={message.html && t("tickets.edit-plain")}
      >
        <TextArea name="text" autoFocus rows={4} defaultValue={message.text} />
      </Field>
      <span className="flex justify-end gap-2">
        <Button size="sm" onClick={onDone}>
          {t("ui.cancel")}
        </Button>
        <Submit>{t("ui.save")}</Submit>
      </span>
    </Form>
  );
}
