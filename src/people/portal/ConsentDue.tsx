import { useState } from "preact/hooks";
import { Button } from "../../portal/kit/Button.tsx";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import type { Binding } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";
import { ConsentAgain } from "./ConsentAgain.tsx";

/** The policy changed since this person agreed: asked once the service is opened again (R11). */
export const ConsentDue = ({ binding }: { binding: Binding }) => {
  const [agreeing, setAgreeing] = useState(false);
  const known = binding.level !== "T0" && binding.level !== "TX";
  if (!binding.consentDue || !known) return null;
  return (
    <>
      <Notice
        tone="warning"
        icon="shield"
        title={t("consents.due")}
        action={
          <Button size="small" tone="primary" onPress={() => setAgreeing(true)}>
            {t("consents.look")}
          </Button>
        }
      >
        {t("consents.due-text")}
      </Notice>
      {agreeing && <ConsentAgain onClose={() => setAgreeing(false)} />}
    </>
  );
};
