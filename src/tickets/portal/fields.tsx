import { RadioCards } from "../../portal/kit/Choices.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { t } from "../../portal/texts.ts";
import type { RequestFormState } from "./RequestForm.tsx";
import type { Types } from "./request.ts";

type Part = { form: RequestFormState; urgent: boolean };

/** How bad it is, and what it is in one line. */
export const Essentials = ({
  form,
  severities,
  urgent,
}: Part & { severities: Types["severities"] }) => (
  <>
    <Field
      label={t("new.severity")}
      required
      group
      hint={t("new.severity-hint")}
      error={form.error("severity")}
    >
      <RadioCards
        {...form.pick("severity")}
        compact
        choices={severities.map(({ name, label, hint }) => ({ value: name, title: label, hint }))}
      />
    </Field>
    {urgent && (
      <Notice tone="warning" icon="alert" title={t("new.urgent")}>
        {t("new.urgent-text")}
      </Notice>
    )}
    <Field
      label={t("new.title-label")}
      required
      hint={t("new.title-hint")}
      error={form.error("title")}
    >
      <TextInput {...form.text("title")} maxLength={120} />
    </Field>
  </>
);

/** Filled in from what we know; can be somebody else for this request. */
export const Reach = ({ form, urgent }: Part) => (
  <fieldset class="fieldset">
    <legend>{t("new.reach")}</legend>
    <Field label={t("new.reach-name")} required error={form.error("reach.name")}>
      <TextInput
        value={form.values.name}
        onInput={(name) => form.set("name", name, "reach.name")}
        autocomplete="name"
        maxLength={60}
      />
    </Field>
    <Field
      label={t("new.phone")}
      required={urgent}
      hint={urgent ? t("new.phone-urgent") : t("new.phone-hint")}
      error={form.error("reach.phone")}
    >
      <TextInput
        type="tel"
        value={form.values.phone}
        onInput={(phone) => form.set("phone", phone, "reach.phone")}
        autocomplete="tel"
        maxLength={40}
      />
    </Field>
    <Field label={t("new.email")} error={form.error("reach.email")}>
      <TextInput
        type="email"
        value={form.values.email}
        onInput={(email) => form.set("email", email, "reach.email")}
        autocomplete="email"
        maxLength={200}
      />
    </Field>
  </fieldset>
);

export const Watchers = ({ form }: { form: RequestFormState }) => {
  const refused = Array.from({ length: 20 }, (_, at) => form.error(`watchers.${at}`)).find(Boolean);
  return (
    <Field
      label={t("new.watchers")}
      hint={t("new.watchers-hint")}
      error={form.error("watchers") ?? refused}
    >
      <TextInput
        {...form.text("watchers")}
        inputMode="email"
        autocomplete="off"
        placeholder="name@company.com"
        maxLength={2000}
      />
    </Field>
  );
};
