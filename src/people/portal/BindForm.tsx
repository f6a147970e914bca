import { changeMyself } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { RadioCards } from "../../portal/kit/Choices.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import type { Binding } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";
import { consentOf } from "./Consent.tsx";
import { JobAndConsent, missingOf, NameField, type Person } from "./PersonFields.tsx";

type Values = Person & {
  companyName: string;
  kind: "" | "partner" | "customer";
  projectName: string;
};

const missingIn = (values: Values) => ({
  ...missingOf(values),
  companyName: values.companyName.trim() ? undefined : t("bind.company-missing"),
  kind: values.kind ? undefined : t("bind.kind-missing"),
});

type Props = { binding: Binding; onDone: (words: string) => void };

/** Nothing but what finding the company takes; beside each field stands why (R10). */
export const BindForm = ({ binding, onDone }: Props) => {
  const form = useForm<Values, unknown>({
    name: "bind",
    blank: {
      name: binding.name,
      companyName: binding.companyName ?? "",
      kind: binding.kind ?? "",
      projectName: binding.projectName ?? "",
      jobTitle: binding.jobTitle ?? "",
      agreed: {},
    },
    check: missingIn,
    send: ({ agreed, kind, projectName, jobTitle, name, companyName }, idempotencyKey) =>
      changeMyself(
        "POST /binding",
        {
          body: {
            name,
            companyName,
            kind: kind || "customer",
            projectName: projectName.trim() || null,
            jobTitle: jobTitle.trim() || null,
            consent: consentOf(agreed, kind === "customer"),
          },
        },
        { idempotencyKey },
      ),
    onSent: () => onDone(t("bind.sent")),
  });
  const { kind } = form.values;
  return (
    <Card>
      <Form onSubmit={form.submit} problem={form.problem}>
        <p class="lead">{t("bind.lead")}</p>
        <NameField form={form} />
        <Field
          label={t("bind.company")}
          required
          hint={t("bind.company-why")}
          error={form.error("companyName")}
        >
          <TextInput
            {...form.text("companyName")}
            autocomplete="organization"
            placeholder={t("bind.company-example")}
            maxLength={200}
          />
        </Field>
        <Field label={t("bind.kind")} required group error={form.error("kind")}>
          <RadioCards
            {...form.pick("kind")}
            choices={[
              {
                value: "partner",
                title: t("bind.partner"),
                hint: t("bind.partner-hint"),
                icon: "people",
              },
              {
                value: "customer",
                title: t("bind.customer"),
                hint: t("bind.customer-hint"),
                icon: "company",
              },
            ]}
          />
        </Field>
        <Field
          label={t("bind.project")}
          hint={t("bind.project-why")}
          error={form.error("projectName")}
        >
          <TextInput {...form.text("projectName")} maxLength={200} />
        </Field>
        <JobAndConsent form={form} binding={binding} separately={kind === "customer"} />
        <Button type="submit" tone="primary" wide busy={form.busy}>
          {t("submit")}
        </Button>
        <p class="aside">
          {t("bind.or-invited")} <a href="/bind?code=">{t("bind.use-code")}</a>
        </p>
      </Form>
    </Card>
  );
};
