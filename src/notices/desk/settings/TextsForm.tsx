import { call } from "../../../desk/api.ts";
import { useKept } from "../../../settings/desk/useKept.ts";
import { Confirm } from "../../../ui/Confirm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { TemplateDetail, Texts } from "../queries.ts";

type Props = {
  template: TemplateDetail;
  texts: Texts;
  onChange: (texts: Texts) => void;
  changed: boolean;
};

/** Subject and text in both languages; keeping them makes a version. */
export function TextsForm({ template, texts, onChange, changed }: Props) {
  const t = useT();
  const kept = useKept();
  const { name, version } = template;
  const keep = async (texts: Texts | null, note = "") => {
    const body = { version, texts, note };
    await call("PUT /settings/templates/:name", { params: { name }, body });
    await kept();
  };
  return (
    <Form<{ note?: string }> label={t("templates.one")} onSubmit={({ note }) => keep(texts, note)}>
      {(["zh-CN", "en"] as const).map((language) => {
        const write = (part: Partial<Texts["en"]>) =>
          onChange({ ...texts, [language]: { ...texts[language], ...part } });
        return (
          <fieldset key={language} className="flex flex-col gap-3" lang={language}>
            <legend className="mb-2 text-md font-bold">{t(`templates.${language}`)}</legend>
            <Field name={`texts.${language}.subject`} label={t("templates.subject")} required>
              <TextInput
                value={texts[language].subject}
                onChange={(subject) => write({ subject })}
                maxLength={200}
              />
            </Field>
            <Field name={`texts.${language}.text`} label={t("templates.text")} required>
              <TextArea
                value={texts[language].text}
                onChange={(text) => write({ text })}
                rows={6}
                maxLength={8000}
              />
            </Field>
          </fieldset>
        );
      })}
      {changed && (
        <Field name="note" label={t("templates.note")}>
          <TextInput maxLength={500} />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {changed && <Submit>{t("ui.save")}</Submit>}
        {template.changed && (
          <Confirm
            title={t("templates.reset-title")}
            detail={t("templates.reset-detail")}
            confirm={t("templates.reset")}
            trigger={<Button>{t("templates.reset")}</Button>}
            onConfirm={() => keep(null)}
          />
        )}
      </div>
    </Form>
  );
}
