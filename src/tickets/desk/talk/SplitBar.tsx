import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { toast } from "../../../ui/toast.ts";
import { useT } from "../../../ui/texts.tsx";
import { call } from "../../../desk/api.ts";
import type { Ticket } from "../data/types.ts";
import { useRegroup } from "../data/verbs.ts";
import { useGo } from "../useAddress.ts";
import type { TicketUi } from "./useTicketUi.ts";

type Props = { ticket: Ticket; ui: TicketUi; chosen: ReadonlySet<string> };

/** In the place of the composer while messages are chosen that are another matter. */
export function SplitBar({ ticket: { number }, ui, chosen }: Props) {
  const t = useT();
  const split = useRegroup();
  const { toTicket } = useGo();
  const submit = async ({ title }: { title: string }) => {
    const body = { messageIds: [...chosen], title };
    const made = await split.mutateAsync(() =>
      call("POST /tickets/:number/split", { params: { number }, body }),
    );
    ui.setSplitting(undefined);
    toast({ title: t("tickets.split-done", { number: made.number }), tone: "success" });
    toTicket(made.number);
  };
  return (
    <Form
      onSubmit={submit}
      label={t("tickets.split")}
      className="flex shrink-0 flex-col gap-2 border-t border-line bg-raised px-4 py-3"
    >
      <p className="text-sm text-ink-muted">{t("tickets.split-hint")}</p>
      <div className="flex flex-wrap items-start gap-2">
        <Field
          name="title"
          label={t("tickets.split-title")}
          labelHidden
          className="min-w-40 flex-1"
        >
          <TextInput
            name="title"
            placeholder={t("tickets.split-title")}
            maxLength={120}
            autoFocus
          />
        </Field>
        <Button onClick={() => ui.setSplitting(undefined)}>{t("ui.cancel")}</Button>
        <Submit>{t("tickets.split-do", { count: chosen.size })}</Submit>
      </div>
    </Form>
  );
}
