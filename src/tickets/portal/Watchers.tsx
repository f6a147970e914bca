import { useState } from "preact/hooks";
import { useAct } from "../../portal/act.ts";
import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import type { Ticket } from "./ticket.ts";

/** Who gets a copy of the answers, as in mail, and no right to look (R41). */
export const Watchers = ({ ticket: { number, watchers, abilities } }: { ticket: Ticket }) => {
  const [adding, setAdding] = useState(false);
  const { busy, act } = useAct();
  const remove = (address: string) =>
    act(async () => {
      await change("DELETE /tickets/:number/watchers/:address", { params: { number, address } });
      toast(t("watch.removed", { address }));
    });
  if (watchers.length === 0 && !abilities.watch) return null;
  return (
    <div class="about-part">
      <h2>{t("watch.title")}</h2>
      <ul>
        {watchers.map((address) => (
          <li key={address} class="watcher">
            <span>{address}</span>
            {abilities.watch && (
              <Button
                tone="quiet"
                size="small"
                icon="cross"
                busy={busy}
                label={t("watch.remove", { address })}
                onPress={() => remove(address)}
              />
            )}
          </li>
        ))}
      </ul>
      {abilities.watch && (
        <Button size="small" icon="plus" onPress={() => setAdding(true)}>
          {t("watch.add")}
        </Button>
      )}
      {adding && <AddWatcher number={number} onClose={() => setAdding(false)} />}
    </div>
  );
};

const AddWatcher = ({ number, onClose }: { number: number; onClose: () => void }) => {
  const form = useForm({
    name: `watch-${number}`,
    blank: { address: "" },
    check: ({ address }) => ({
      address: address.includes("@") ? undefined : t("address.email-missing"),
    }),
    send: ({ address }) =>
      change("POST /tickets/:number/watchers", {
        params: { number },
        body: { address: address.trim() },
      }),
    onSent: (_reply, { address }) => {
      toast(t("watch.added", { address: address.trim() }));
      onClose();
    },
  });
  return (
    <Sheet
      title={t("watch.add")}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={form.busy} onPress={form.submit}>
          {t("watch.add")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Field label={t("new.email")} required hint={t("watch.hint")} error={form.error("address")}>
          <TextInput
            {...form.text("address")}
            type="email"
            placeholder="name@company.com"
            maxLength={200}
          />
        </Field>
      </Form>
    </Sheet>
  );
};
