import type { ReactNode } from "react";
import { PasswordInput } from "../../auth/desk/PasswordInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { useT } from "../../ui/texts.tsx";

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What the server said of it: null while one is set, which it does not tell. */
  kept: string | null | undefined;
};

/** A secret to be typed anew or left as it is; `secretOf` tells the server which. */
export function SecretField({ name, label, hint, kept }: Props) {
  const t = useT();
  return (
    <Field name={name} label={label} hint={hint}>
      <PasswordInput
        autoComplete="new-password"
        placeholder={kept === null ? t("settings.secret-set") : undefined}
      />
    </Field>
  );
}

export const secretOf = (typed: string | undefined, kept: string | null | undefined) =>
  typed || (kept === null ? null : "");
