import { Link } from "@tanstack/react-router";
import { link } from "../../../ui/cx.ts";
import { Facts, Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Project } from "../data/types.ts";
import { EndedBadge, MaintenanceMark, nothing } from "../parts/marks.tsx";
import { PersonLink } from "../parts/PersonLink.tsx";

export function ProjectFacts({ project }: { project: Project }) {
  const t = useT();
  const { customer, partner, code, products, defaultContact, externalId, note, endedAt } = project;
  return (
    <Section title={t("people.facts")}>
      <Facts
        rows={[
          endedAt && [t("people.state"), <EndedBadge key="" />],
          [
            t("people.customer"),
            <Link key="" to="/companies/$id" params={{ id: customer.id }} className={link}>
              {customer.name}
            </Link>,
          ],
          [
            t("people.partner"),
            partner ? (
              <Link key="" to="/companies/$id" params={{ id: partner.id }} className={link}>
                {partner.name}
              </Link>
            ) : (
              t("projects.direct")
            ),
          ],
          [t("people.maintenance"), <MaintenanceMark key="" of={project.maintenance} />],
          [
            t("people.products"),
            products.length > 0 ? (
              <ul key="">
                {products.map(({ productId, name, version }) => (
                  <li key={productId}>
                    {name} <span className="text-ink-muted tabular-nums">{version}</span>
                  </li>
                ))}
              </ul>
            ) : (
              nothing
            ),
          ],
          [
            t("projects.default-contact"),
            defaultContact ? <PersonLink key="" of={defaultContact} /> : nothing,
          ],
          code && [t("projects.code"), code],
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
