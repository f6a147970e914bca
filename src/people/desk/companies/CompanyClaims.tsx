import { Link } from "@tanstack/react-router";
import { link } from "../../../ui/cx.ts";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Claim, Company } from "../data/types.ts";
import { ClaimState } from "../parts/marks.tsx";

/** Recent claims on a company, also those that only typed its name. */
export function CompanyClaims({ company: { bindings } }: { company: Company }) {
  const t = useT();
  if (bindings.length === 0) return null;
  return (
    <Section title={t("companies.claims")}>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {bindings.map(({ id, person, state, submittedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <Link to="/bindings/$id" params={{ id }} search={{ state: "all" }} className={link}>
              {person.name}
            </Link>
            {/* The server's states; the contract of this list calls them text. */}
            <ClaimState of={state as Claim["state"]} />
            <Time at={submittedAt} as="day" className="ml-auto text-xs text-ink-faint" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
