import { changeMyself } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import type { Binding } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";
import { Consent, consentOf, type Agreed } from "./Consent.tsx";
import { Proven } from "./Proven.tsx";

type Values = { code: string; name: string; jobTitle: string; agreed: Agreed };
type Props = { binding: Binding; code: string; onDone: (words: string) => void };

/** Somebody of the company has vouched: bound at once (BND-T09). */
export const InvitationForm = ({ binding, code, onDone }: Props) => {
  const form = useForm<Values, unknown>({
    name: code ? `invitation-${code}` : "invitation",
    blank: { code, name: binding.name, jobTitle: binding.jobTitle ?? "", agreed: {} },
    check: ({ code, name, agreed }) => ({
      code: code.trim() ? undefined : t("invitation.code-missing"),
      name: name.trim() ? undefined : t("name.missing"),
      consent: agreed.support ? undefined : t("consent.missing"),
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
        <Field
          label={t("name.label")}
          required
          hint={t("bind.name-why")}
          error={form.error("name")}
        >
          <TextInput {...form.text("name")} autocomplete="name" maxLength={50} />
        </Field>
        <Field label={t("bind.job")} hint={t("bind.job-why")} error={form.error("jobTitle")}>
          <TextInput {...form.text("jobTitle")} maxLength={50} />
        </Field>
        <Proven binding={binding} />
        <Consent
          agreed={form.values.agreed}
          onChange={(ticked) => form.set("agreed", ticked, "consent")}
          separately
          error={form.error("consent")}
        />
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
