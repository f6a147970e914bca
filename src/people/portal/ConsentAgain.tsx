import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import { Consent, consentOf, type Agreed } from "./Consent.tsx";

/** Asks anew, because the policy changed or the consent was withdrawn. */
export const ConsentAgain = ({ onClose }: { onClose: () => void }) => {
  const form = useForm<{ agreed: Agreed }, unknown>({
    name: "consent",
    blank: { agreed: {} },
    check: ({ agreed }) => ({ purposes: agreed.support ? undefined : t("consent.missing") }),
    send: ({ agreed }) => change("POST /consents", { body: consentOf(agreed, true) }),
    onSent: () => {
      toast(t("consents.thanks"));
      onClose();
    },
  });
  return (
    <Sheet
      title={t("consents.title")}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={form.busy} onPress={form.submit}>
          {t("consents.agree")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Consent
          agreed={form.values.agreed}
          onChange={(agreed) => form.set("agreed", agreed, "purposes")}
          separately
          error={form.error("purposes") ?? form.error("consent")}
        />
      </Form>
    </Sheet>
  );
};
