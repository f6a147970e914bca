import { Checkbox } from "../../../ui/Checkbox.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Security } from "../queries.ts";
import { NumberField } from "./NumberField.tsx";

type Props = {
  security: Security;
  totpRequired: boolean;
  onTotpRequired: (required: boolean) => void;
};

export function SignInFields({ security, totpRequired, onTotpRequired }: Props) {
  const t = useT();
  return (
    <div className="flex flex-col gap-4">
      <Checkbox
        label={t("security.totp-required")}
        hint={t("security.totp-required-hint")}
        checked={totpRequired}
        onChange={onTotpRequired}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          name="staffIdleMinutes"
          label={t("security.staff-idle")}
          hint={t("security.staff-idle-hint")}
          value={security.staffIdleMinutes}
        />
        <NumberField
          name="contactDays"
          label={t("security.contact-days")}
          hint={t("security.contact-days-hint")}
          value={security.contactDays}
        />
      </div>
    </div>
  );
}
