import { CopyButton } from "../../../ui/CopyButton.tsx";
import { Facts, Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Company } from "../data/types.ts";
import { EndedBadge, KindBadge, MaintenanceMark, nothing } from "../parts/marks.tsx";

export function CompanyFacts({ company }: { company: Company }) {
  const t = useT();
  const { kind, creditCode, shortNames, formerNames, level, externalId, note } = company;
  return (
    <Section title={t("people.facts")}>
      <Facts
        rows={[
          [
            t("people.kind"),
            <span key="" className="flex items-center gap-2">
              <KindBadge of={kind} />
              {company.endedAt && <EndedBadge />}
            </span>,
          ],
          [
            t("people.credit-code"),
            creditCode ? (
              <span key="" className="-my-1 flex items-center gap-1 font-mono">
                <span className="min-w-0 break-all">{creditCode}</span>
                <CopyButton text={creditCode} />
              </span>
            ) : (
              nothing
            ),
          ],
          shortNames.length > 0 && [t("companies.short-names"), <Names key="" of={shortNames} />],
          formerNames.length > 0 && [
            t("companies.former-names"),
            <Names key="" of={formerNames} />,
          ],
          kind === "customer" && [
            t("people.maintenance"),
            <MaintenanceMark key="" of={company.maintenance} />,
          ],
          level && [t("companies.level"), level],
          externalId && [t("people.external-id"), externalId],
          note && [
            t("people.note"),
            <span key="" className="whitespace-pre-wrap">
              {note}
            </span>,
          ],
        ]}
      />
    </Section>
  );
}

const Names = ({ of }: { of: readonly string[] }) => (
  <ul>
    {of.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);
