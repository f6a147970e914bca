import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Vendor } from "../queries.ts";
import { ZonePick } from "./ZonePick.tsx";

type Props = { vendor: Pick<Vendor, "language" | "timeZone"> };

export function LanguageAndZone({ vendor: { language, timeZone } }: Props) {
  const t = useT();
  return (
    <>
      <Field name="language" label={t("vendor.language")} hint={t("vendor.language-hint")}>
        <Select
          defaultValue={language}
          className="max-w-60"
          options={[
            { value: "zh-CN", label: "简体中文" },
            { value: "en", label: "English" },
          ]}
        />
      </Field>
      <Field name="timeZone" label={t("vendor.zone")} hint={t("vendor.zone-hint")}>
        <ZonePick defaultValue={timeZone} />
      </Field>
    </>
  );
}
