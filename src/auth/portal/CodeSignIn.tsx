import { call } from "../../portal/api.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { t } from "../../portal/texts.ts";
import { AddressAndCode, missingIn, proofOf, type Kind, type Proof } from "./AddressAndCode.tsx";

type Props = { kinds: readonly Kind[]; onEntered: (reply: { isNew: boolean }) => void };

/** Signing in and being seen for the first time are the same two fields. */
export const CodeSignIn = ({ kinds, onEntered }: Props) => {
  const form = useForm<Proof, { isNew: boolean }>({
    name: "sign-in",
    blank: { value: "", code: "" },
    check: (proof) => missingIn(proof, kinds),
    send: (proof) => call("POST /session/code", { body: proofOf(proof) }),
    onSent: onEntered,
  });
  if (kinds.length === 0)
    return (
      <Notice tone="warning" icon="alert" title={t("sign-in.no-way")}>
        {t("sign-in.no-way-text")}
      </Notice>
    );
  return (
    <Form onSubmit={form.submit} problem={form.problem}>
      <p class="lead">{t("sign-in.lead")}</p>
      <AddressAndCode form={form} kinds={kinds} onComplete={form.submit} />
      <Button type="submit" tone="primary" wide busy={form.busy}>
        {t("sign-in")}
      </Button>
      <p class="aside">{t("sign-in.privacy")}</p>
    </Form>
  );
};
