import { useState } from "react";
import type { Api } from "../../../api.ts";
import { useSession } from "../../../desk/session.ts";
import type { Args } from "../../../lib/contract.ts";
import type { Permission } from "../../../people/permissions.ts";
import { Button } from "../../../ui/Button.tsx";
import { DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Ticks } from "../Ticks.tsx";
import { permissionGroups, permissionWords } from "../permissions.ts";

type Body = Args<Api["POST /me/tokens"]>["body"];
const spans = ["30", "90", "180", "365"] as const;

/** What a program may do is chosen among what the person may do. */
export function NewTokenForm({ onSubmit }: { onSubmit: (body: Body) => Promise<void> }) {
  const t = useT();
  const { permissions } = useSession();
  const [scopes, setScopes] = useState<readonly Permission[]>([]);
  return (
    <Form<{ name: string; days: string }>
      onSubmit={({ name, days }) => onSubmit({ name, days: Number(days), scopes: [...scopes] })}
    >
      <Field name="name" label={t("tokens.name")} hint={t("tokens.name-hint")}>
        <TextInput />
      </Field>
      <Field name="days" label={t("tokens.valid-for")}>
        <Select
          defaultValue="90"
          options={spans.map((value) => ({ value, label: t("tokens.days", { days: value }) }))}
        />
      </Field>
      <Ticks
        name="scopes"
        legend={t("tokens.scopes")}
        hint={t("tokens.scopes-hint")}
        value={scopes}
        onChange={setScopes}
        groups={permissionGroups(permissions).map(({ about, permissions }) => ({
          title: t(about),
          options: permissions.map((value) => ({ value, label: t(permissionWords[value][1]) })),
        }))}
      />
      <DialogActions>
        <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
        <Submit>{t("tokens.make")}</Submit>
      </DialogActions>
    </Form>
  );
}
