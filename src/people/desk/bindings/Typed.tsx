import { Link } from "@tanstack/react-router";
import { link } from "../../../ui/cx.ts";
import { Facts, Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Claim, Level } from "../data/types.ts";
import { Identities } from "../parts/Identities.tsx";
import { LevelBadge, nothing } from "../parts/marks.tsx";

/** What the person says, and how far he is trusted so far. */
export function Typed({ claim, level }: { claim: Claim; level: Level }) {
  const t = useT();
  const { person } = claim;
  return (
    <Section title={t("bindings.typed")}>
      <Facts
        rows={[
          [
            t("people.person"),
            <span key="" className="flex flex-wrap items-center gap-2">
              <Link to="/contacts/$id" params={{ id: person.id }} className={link}>
                {person.name}
              </Link>
              <LevelBadge of={level} />
            </span>,
          ],
          [t("people.company"), claim.companyName || nothing],
          [t("bindings.says-kind"), t(`people.kind-${claim.kind}`)],
          [t("people.project"), claim.projectName ?? nothing],
          [t("people.job"), claim.jobTitle ?? nothing],
          [t("people.reach"), <Identities key="" personId={person.id} of={claim.identities} />],
          [t("bindings.submitted"), <Time key="" at={claim.submittedAt} as="date-time" />],
        ]}
      />
    </Section>
  );
}
