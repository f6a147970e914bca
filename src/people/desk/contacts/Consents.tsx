import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Contact } from "../data/types.ts";
import { NoneYet } from "../parts/NoneYet.tsx";

/** What a person agreed to, and when. */
export function Consents({ contact: { consents } }: { contact: Contact }) {
  const t = useT();
  return (
    <Section title={t("contacts.consents")}>
      {consents.length === 0 && <NoneYet>{t("contacts.no-consents")}</NoneYet>}
      <ul className="divide-y divide-line border-y border-line text-sm empty:hidden">
        {consents.map(({ id, policy, purposes, givenAt, withdrawnAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2">
            <span className={withdrawnAt ? "text-ink-faint line-through" : undefined}>
              {purposes.map((purpose) => t(`contacts.purpose-${purpose}`)).join(t("people.comma"))}
            </span>
            <span className="text-xs text-ink-faint">{t("contacts.policy", { policy })}</span>
            <span className="ml-auto text-xs text-ink-faint">
              {t("contacts.given")} <Time at={givenAt} as="date-time" />
              {withdrawnAt && (
                <>
                  {t("people.comma")}
                  {t("contacts.withdrawn")} <Time at={withdrawnAt} as="date-time" />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
