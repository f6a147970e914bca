import { Field } from "../../portal/kit/Field.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import type { Binding } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";
import { Consent, type Agreed } from "./Consent.tsx";
import { Proven } from "./Proven.tsx";

/** What every way of being bound asks of the person. */
export type Person = { name: string; jobTitle: string; agreed: Agreed };

export const missingOf = ({ name, agreed }: Person) => ({
  name: name.trim() ? undefined : t("name.missing"),
  consent: agreed.support ? undefined : t("consent.missing"),
});

type Text = { name: string; value: string; onInput: (value: string) => void };
type PersonForm = {
  values: Person;
  text: (field: "name" | "jobTitle") => Text;
  set: (field: "agreed", agreed: Agreed, at: string) => void;
  error: (field: string) => string | undefined;
};

export const NameField = ({ form }: { form: PersonForm }) => (
  <Field label={t("name.label")} required hint={t("bind.name-why")} error={form.error("name")}>
    <TextInput {...form.text("name")} autocomplete="name" maxLength={50} />
  </Field>
);

type Props = { form: PersonForm; binding: Binding; separately: boolean };

/** What one does there, what one has proven, and to what one agrees. */
export const JobAndConsent = ({ form, binding, separately }: Props) => (
  <>
    <Field label={t("bind.job")} hint={t("bind.job-why")} error={form.error("jobTitle")}>
      <TextInput {...form.text("jobTitle")} autocomplete="organization-title" maxLength={50} />
    </Field>
    <Proven binding={binding} />
    <Consent
      agreed={form.values.agreed}
      onChange={(ticked) => form.set("agreed", ticked, "consent")}
      separately={separately}
      error={form.error("consent") ?? form.error("consent.purposes")}
    />
  </>
);
