import { Icon } from "../../portal/kit/Icon.tsx";
import type { Binding } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";

/** The mobile or address one signed in with has been proven by its code: nothing more is asked. */
export const Proven = ({ binding }: { binding: Pick<Binding, "proven"> }) =>
  binding.proven.length === 0 ? null : (
    <ul class="proven" aria-label={t("proven.label")}>
      {binding.proven.map(({ kind, masked }) => (
        <li key={masked}>
          <Icon name="verified" size={18} />
          <span>{masked}</span>
          <small>{t(`proven.${kind}`)}</small>
        </li>
      ))}
    </ul>
  );
