import { useState } from "preact/hooks";
import { chosenTheme, wear, type Theme } from "../../ui/theme.ts";
import { useAct } from "../../portal/act.ts";
import { call } from "../../portal/api.ts";
import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Select } from "../../portal/kit/Select.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import type { Member } from "../../portal/shell/Members.tsx";
import { language, t, texts } from "../../portal/texts.ts";

/** The name, and how the pages speak and look. */
export const Myself = ({ person }: { person: Member["person"] }) => {
  const [naming, setNaming] = useState(false);
  const [theme, setTheme] = useState(chosenTheme());
  const { act } = useAct();

  const speak = (wished: "zh-CN" | "en") =>
    act(async () => {
      // Mails follow the account; this page follows the browser, and both were meant.
      await call("PATCH /me", { body: { language: wished } });
      await texts.speak(wished);
    });
  const dress = (wished: Theme) => {
    wear(wished);
    setTheme(wished);
  };
  return (
    <Card title={t("me.about")}>
      <div class="form">
        <div class="row">
          <span>
            <small>{t("name.label")}</small>
            {person.name}
          </span>
          <Button size="small" onPress={() => setNaming(true)}>
            {t("me.change")}
          </Button>
        </div>
        <Field label={t("me.language")} settled>
          <Select
            value={language()}
            onChange={speak}
            options={[
              { value: "zh-CN", label: "简体中文" },
              { value: "en", label: "English" },
            ]}
          />
        </Field>
        <Field label={t("me.theme")} settled>
          <Select
            value={theme}
            onChange={dress}
            options={(["system", "light", "dark"] as const).map((value) => ({
              value,
              label: t(`theme.${value}`),
            }))}
          />
        </Field>
      </div>
      {naming && <NameSheet name={person.name} onClose={() => setNaming(false)} />}
    </Card>
  );
};

const NameSheet = ({ name, onClose }: { name: string; onClose: () => void }) => {
  const form = useForm({
    name: "me-name",
    blank: { name },
    check: ({ name }) => ({ name: name.trim() ? undefined : t("name.missing") }),
    send: ({ name }) => change("PATCH /me", { body: { name } }),
    onSent: () => {
      toast(t("me.saved"));
      onClose();
    },
  });
  return (
    <Sheet
      title={t("name.label")}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={form.busy} onPress={form.submit}>
          {t("save")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Field label={t("name.label")} required hint={t("name.hint")} error={form.error("name")}>
          <TextInput {...form.text("name")} autocomplete="name" maxLength={50} />
        </Field>
      </Form>
    </Sheet>
  );
};
