import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Phone } from "lucide-react";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { cx, link } from "../../../ui/cx.ts";
import { Facts } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { companyQuery } from "../data/queries.ts";
import type { Claim, Match } from "../data/types.ts";
import { nothing } from "../parts/marks.tsx";
import { percentOf } from "./align.ts";
import { People } from "./People.tsx";

const SHOWN = 5;
const ALIKE = 0.5;

/** What helps to know it is them: the projects with the numbers to call back, and who is known there already. */
export function KnownDetails({ claim, company }: { claim: Claim; company: Match }) {
  const t = useT();
  const { data } = useQuery(companyQuery(company.id));
  return (
    <Facts
      rows={[
        [
          t("people.company"),
          <Link key="" to="/companies/$id" params={{ id: company.id }} className={link}>
            {t("bindings.open-company")}
          </Link>,
        ],
        company.kind !== claim.kind && [
          t("people.kind"),
          <span key="" className="text-warning-text">
            {t("bindings.other-kind", {
              said: t(`people.kind-${claim.kind}`),
              known: t(`people.kind-${company.kind}`),
            })}
          </span>,
        ],
        [t("people.credit-code"), company.creditCode ?? nothing],
        [t("people.projects"), <Projects key="" claim={claim} company={company} />],
        [t("bindings.people-there"), <People key="" of={data?.contacts} />],
      ]}
    />
  );
}

function Projects({ claim, company }: { claim: Claim; company: Match }) {
  const t = useT();
  const [first, more] = [company.projects.slice(0, SHOWN), company.projects.length - SHOWN];
  if (first.length === 0) return nothing;
  return (
    <ul className="flex flex-col gap-2">
      {first.map(({ id, fullName, likeness, callbacks }) => (
        <li key={id}>
          <Link to="/projects/$id" params={{ id }} className={link}>
            {fullName}
          </Link>
          {claim.projectName && likeness >= ALIKE && (
            <span
              className={cx(
                "ml-2 text-xs whitespace-nowrap",
                likeness === 1 ? "text-success-text" : "text-warning-text",
              )}
            >
              {likeness === 1
                ? t("bindings.project-exact")
                : t("bindings.alike", { percent: percentOf(likeness) })}
            </span>
          )}
          {callbacks.map(({ number, phone }) => (
            <span
              key={number}
              className="flex flex-wrap items-center gap-x-2 text-xs text-ink-muted"
            >
              {t("bindings.contract", { number })}
              {phone ? (
                <span className="inline-flex items-center gap-1 font-medium text-ink">
                  <Phone aria-hidden className="size-3" />
                  <span className="tabular-nums">{phone}</span>
                  <CopyButton text={phone} label={t("bindings.copy-phone")} />
                </span>
              ) : (
                t("bindings.no-phone")
              )}
            </span>
          ))}
        </li>
      ))}
      {more > 0 && (
        <li className="text-xs text-ink-faint">{t("people.and-more", { count: more })}</li>
      )}
    </ul>
  );
}
