import { changeMyself } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import type { Binding } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";
import { consentOf } from "./Consent.tsx";
import { JobAndConsent, missingOf, NameField, type Person } from "./PersonFields.tsx";

type Values = Person & { code: string };
type Props = { binding: Binding; code: string; onDone: (words: string) => void };

/** Somebody of the company has vouched: bound at once (BND-T09). */
export const InvitationForm = ({ binding, code, onDone }: Props) => {
  const form = useForm<Values, unknown>({
    name: code ? `invitation-${code}` : "invitation",
    blank: { code, name: binding.name, jobTitle: binding.jobTitle ?? "", agreed: {} },
    check: (values) => ({
      code: values.code.trim() ? undefined : t("invitation.code-missing"),
      ...missingOf(values),
    }),
    send: ({ code, name, jobTitle, agreed }) =>
      changeMyself("POST /invitations/accept", {
        body: {
          code,
          name,
          jobTitle: jobTitle.trim() || null,
          consent: consentOf(agreed, true),
        },
      }),
    onSent: () => onDone(t("invitation.accepted")),
  });
  return (
    <Card title={t("invitation.title")}>
      <Form onSubmit={form.submit} problem={form.problem}>
        <p class="lead">{t("invitation.lead")}</p>
        <Field
          label={t("invitation.code")}
          required
          hint={t("invitation.code-hint")}
          error={form.error("code")}
        >
          <TextInput {...form.text("code")} autocomplete="off" maxLength={40} />
        </Field>
        <NameField form={form} />
        <JobAndConsent form={form} binding={binding} separately />
        <Button type="submit" tone="primary" wide busy={form.busy}>
          {t("invitation.accept")}
        </Button>
        <p class="aside">
          {t("invitation.none")} <a href="/bind">{t("invitation.by-form")}</a>
        </p>
      </Form>
    </Card>
  );
};
