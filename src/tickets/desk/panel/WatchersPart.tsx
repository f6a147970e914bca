import { X } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form } from "../../../ui/Form.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Ticket } from "../data/types.ts";
import { useUnwatch, useWatch } from "../data/verbs.ts";
import { Part } from "./Part.tsx";

/** Addresses that get a copy of every answer. */
export function WatchersPart({ ticket: { number, watchers, abilities } }: { ticket: Ticket }) {
  const t = useT();
  const watch = useWatch();
  const unwatch = useUnwatch();
  const field = useRef<HTMLDivElement>(null);
  if (!abilities.watch && watchers.length === 0) return null;

  const add = async ({ address }: { address: string }) => {
    await watch.mutateAsync({ number, body: address.trim() });
    const input = field.current?.querySelector("input");
    if (input) input.value = "";
  };
  return (
    <Part name="watchers" title={t("tickets.part-watchers")}>
      {watchers.length > 0 && (
        <ul className="text-sm">
          {watchers.map((address) => (
            <li key={address} className="flex items-center justify-between gap-1">
              <span className="min-w-0 truncate">{address}</span>
              {abilities.watch && (
                <IconButton
                  icon={X}
                  size="sm"
                  label={t("ui.remove-named", { name: address })}
                  onClick={() => unwatch.mutate({ number, body: address })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {abilities.watch && (
        <Form onSubmit={add} className="flex flex-col gap-2">
          <div ref={field} className="flex items-start gap-1.5">
            <Field name="address" label={t("tickets.add-watcher")} labelHidden className="flex-1">
              <TextInput
                name="address"
                type="email"
                placeholder={t("tickets.watcher-hint")}
                maxLength={200}
              />
            </Field>
            <Button type="submit" busy={watch.isPending}>
              {t("tickets.add")}
            </Button>
          </div>
        </Form>
      )}
    </Part>
  );
}
