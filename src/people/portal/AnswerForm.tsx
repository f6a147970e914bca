import { changeMyself } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Card, Notice } from "../../portal/kit/Surfaces.tsx";
import { TextArea, TextInput } from "../../portal/kit/TextInput.tsx";
import type { Binding } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";

type Props = { binding: Binding; onDone: (words: string) => void };

/** Gives what support asked for; what was typed before can be corrected with it. */
export const AnswerForm = ({ binding, onDone }: Props) => {
  const form = useForm({
    name: "bind-answer",
    blank: {
      text: "",
      companyName: binding.companyName ?? "",
      projectName: binding.projectName ?? "",
    },
    check: ({ text, companyName }) => ({
      text: text.trim() ? undefined : t("answer.missing"),
      companyName: companyName.trim() ? undefined : t("bind.company-missing"),
    }),
    send: ({ text, companyName, projectName }) =>
      changeMyself("POST /binding/answer", {
        body: { text, companyName, projectName: projectName.trim() || null },
      }),
    onSent: () => onDone(t("answer.sent")),
  });
  return (
    <Card title={t("answer.title")}>
      <Form onSubmit={form.submit} problem={form.problem}>
        <Notice tone="warning" icon="alert" title={t("answer.asked")}>
          <span class="as-typed">{binding.items}</span>
        </Notice>
        <Field label={t("answer.text")} required error={form.error("text")}>
          <TextArea {...form.text("text")} rows={3} maxLength={2000} />
        </Field>
        <Field
          label={t("bind.company")}
          required
          hint={t("answer.correct")}
          error={form.error("companyName")}
        >
          <TextInput {...form.text("companyName")} maxLength={200} />
        </Field>
        <Field label={t("bind.project")} error={form.error("projectName")}>
          <TextInput {...form.text("projectName")} maxLength={200} />
        </Field>
        <Button type="submit" tone="primary" wide busy={form.busy}>
          {t("answer.submit")}
        </Button>
      </Form>
    </Card>
  );
};
