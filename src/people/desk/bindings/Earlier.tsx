import { Link } from "@tanstack/react-router";
import { link } from "../../../ui/cx.ts";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Claim, Contact } from "../data/types.ts";
import { ClaimState } from "../parts/marks.tsx";

/** The other claims of the same person. */
export function Earlier({ claim, contact }: { claim: Claim; contact: Contact }) {
  const t = useT();
  const others = contact.bindings.filter(({ id }) => id !== claim.id);
  if (others.length === 0) return null;
  return (
    <Section title={t("bindings.earlier")}>
      <ul className="flex flex-col gap-2 text-sm">
        {others.map((other) => (
          <li key={other.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Link
              to="/bindings/$id"
              params={{ id: other.id }}
              search={{ state: "all" }}
              className={link}
            >
              {other.companyName || t("bindings.forgotten")}
            </Link>
            <ClaimState of={other.state} />
            <Time at={other.submittedAt} as="day" className="text-xs text-ink-faint" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
