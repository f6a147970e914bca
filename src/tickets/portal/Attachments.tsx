import { Checkbox } from "../../portal/kit/Choices.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { FileDrop } from "../../portal/kit/FileDrop.tsx";
import { t } from "../../portal/texts.ts";
import type { FileLimits, useUploads } from "../../portal/uploads.ts";
import type { RequestFormState } from "./RequestForm.tsx";

type Props = {
  form: RequestFormState;
  uploads: ReturnType<typeof useUploads>;
  limits: FileLimits;
};

/** Logs, screenshots, report files; and the word that nobody's data is in them (R32). */
export const Attachments = ({ form, uploads, limits }: Props) => (
  <Field
    label={t("new.files")}
    group
    hint={t("new.files-hint")}
    error={form.error("fileIds") ?? form.error("fileIds.0")}
  >
    <FileDrop
      items={uploads.items}
      limits={limits}
      onAdd={uploads.add}
      onPause={uploads.pause}
      onResume={uploads.resume}
      onRemove={uploads.remove}
      passwords={uploads.passwords}
    />
    {uploads.items.length > 0 && (
      <Checkbox
        checked={form.values.masked}
        onChange={(masked) => form.set("masked", masked)}
        error={form.error("masked")}
        hint={t("new.masked-why")}
      >
        {t("new.masked")}
      </Checkbox>
    )}
  </Field>
);
