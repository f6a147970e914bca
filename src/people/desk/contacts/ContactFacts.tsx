import { Link } from "@tanstack/react-router";
import { link } from "../../../ui/cx.ts";
import { Facts, Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Contact } from "../data/types.ts";
import { Identities } from "../parts/Identities.tsx";
import { AdminBadge, LevelBadge, nothing } from "../parts/marks.tsx";

export function ContactFacts({ contact }: { contact: Contact }) {
  const t = useT();
  const { id, level, company, companyName, jobTitle, partnerAdmin, identities, language } = contact;
  return (
    <Section title={t("people.facts")}>
      <Facts
        rows={[
          [t("people.level"), <LevelBadge key="" of={level} />],
          [
            t("people.company"),
            company ? (
              <span key="" className="flex flex-wrap items-center gap-2">
                <Link to="/companies/$id" params={{ id: company.id }} className={link}>
                  {company.name}
                </Link>
                {partnerAdmin && <AdminBadge />}
              </span>
            ) : companyName ? (
              t("contacts.says", { company: companyName })
            ) : (
              nothing
            ),
          ],
          [t("people.job"), jobTitle ?? nothing],
          [t("people.reach"), <Identities key={id} personId={id} of={identities} />],
          [t("contacts.language"), t(`contacts.language-${language}`)],
          [
            t("people.last-seen"),
            contact.lastSeenAt ? <Time key="" at={contact.lastSeenAt} as="date-time" /> : nothing,
          ],
          [t("contacts.since"), <Time key="" at={contact.createdAt} as="day" />],
        ]}
      />
    </Section>
  );
}
