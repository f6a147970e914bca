import { Link } from "@tanstack/react-router";
import { link } from "../../../ui/cx.ts";
import { Facts, Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Claim } from "../data/types.ts";
import { AdminBadge } from "../parts/marks.tsx";

/** How a claim was decided, and what it gives. */
export function Bound({ claim }: { claim: Claim }) {
  const t = useT();
  const { company, projects, evidenceKind, evidence, decidedBy, decidedAt, reason } = claim;
  return (
    <Section title={t("bindings.decision")}>
      <Facts
        rows={[
          company && [
            t("people.company"),
            <span key="" className="flex flex-wrap items-center gap-2">
              <Link to="/companies/$id" params={{ id: company.id }} className={link}>
                {company.name}
              </Link>
              {claim.partnerAdmin && <AdminBadge />}
            </span>,
          ],
          projects.length > 0 && [
            t("people.projects"),
            <ul key="">
              {projects.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/projects/$id" params={{ id }} className={link}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>,
          ],
          evidenceKind && [
            t("bindings.evidence"),
            <>
              {t(`bindings.evidence-${evidenceKind}`)}
              {evidence && <span className="block whitespace-pre-wrap">{evidence}</span>}
            </>,
          ],
          reason && [t("bindings.reason"), reason],
          claim.scope &&
            claim.state === "authorised" && [
              t("bindings.scope"),
              <>
                {claim.scope}
                {claim.scopeUntil && (
                  <span className="block text-xs text-ink-faint">
                    {t("bindings.valid-until")} <Time at={claim.scopeUntil} as="day" />
                  </span>
                )}
              </>,
            ],
          decidedAt && [
            t("bindings.decided"),
            <>
              {decidedBy?.name} <Time at={decidedAt} as="date-time" className="text-ink-muted" />
            </>,
          ],
          claim.verifiedUntil &&
            claim.waitsFor === null && [
              t("bindings.valid-until"),
              <Time key="" at={claim.verifiedUntil} as="day" />,
            ],
        ]}
      />
    </Section>
  );
}
