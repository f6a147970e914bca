import { useState } from "react";
import type { Api } from "../../../api.ts";
import type { Args } from "../../../lib/contract.ts";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Choices } from "../queries.ts";

type Wish = NonNullable<NonNullable<Args<Api["PUT /me/notices"]>["body"]>["quiet"]>;
type Props = { quiet: Choices["quiet"]; onChange: (quiet: Wish) => Promise<void> };

/** When no letters come; hours of one's own are kept when both are there. */
export function QuietHours({ quiet, onChange }: Props) {
  const t = useT();
  const [mode, setMode] = useState(quiet.mode);
  return (
    <Form<{ from?: string; to?: string }>
      label={t("my-notices.quiet")}
      onSubmit={({ from = "", to = "" }) =>
        onChange(mode === "span" ? { mode, from, to } : { mode })
      }
    >
      <Field label={t("my-notices.quiet-mode")}>
        <Select
          value={mode}
          onChange={setMode}
          className="max-w-80"
          options={(["usual", "span", "none"] as const).map((value) => ({
            value,
            label: t(`my-notices.quiet-${value}`),
          }))}
        />
      </Field>
      {mode === "span" && (
        <div className="flex gap-4">
          <Field name="from" label={t("my-notices.from")}>
            <TextInput type="time" defaultValue={quiet.from ?? "22:00"} />
          </Field>
          <Field name="to" label={t("my-notices.to")}>
            <TextInput type="time" defaultValue={quiet.to ?? "08:00"} />
          </Field>
        </div>
      )}
      <Submit className="self-start">{t("ui.save")}</Submit>
    </Form>
  );
}
