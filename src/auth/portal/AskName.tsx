import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { language, t } from "../../portal/texts.ts";

/** The first thing we want to know of somebody new. */
export const AskName = ({ onDone }: { onDone: () => void }) => {
  const form = useForm({
    name: "welcome",
    blank: { name: "" },
    check: ({ name }) => ({ name: name.trim() ? undefined : t("name.missing") }),
    send: ({ name }) => change("PATCH /me", { body: { name, language: language() } }),
    onSent: onDone,
  });
  return (
    <Form onSubmit={form.submit} problem={form.problem}>
      <p class="lead">{t("welcome.lead")}</p>
      <Field label={t("name.label")} required hint={t("name.hint")} error={form.error("name")}>
        <TextInput {...form.text("name")} autocomplete="name" maxLength={50} />
      </Field>
      <Button type="submit" tone="primary" wide busy={form.busy}>
        {t("welcome.go-on")}
      </Button>
    </Form>
  );
};
