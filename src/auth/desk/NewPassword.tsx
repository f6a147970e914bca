import { Field } from "../../ui/Field.tsx";
import { useT } from "../../ui/texts.tsx";
import { PasswordInput } from "./PasswordInput.tsx";

/** A password about to be chosen, with what it has to be. */
export function NewPassword({ name = "password", label }: { name?: string; label?: string }) {
  const t = useT();
  return (
    <Field name={name} label={label ?? t("password.password")} hint={t("password.rules")}>
      <PasswordInput autoComplete="new-password" />
    </Field>
  );
}
