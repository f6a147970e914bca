import { useNavigate } from "@tanstack/react-router";
import { useMay } from "../../../desk/session.ts";
import { Section } from "../../../ui/Section.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Company } from "../data/types.ts";
import { AdminBadge, LevelBadge, nothing } from "../parts/marks.tsx";
import { NoneYet } from "../parts/NoneYet.tsx";
import { PersonLink } from "../parts/PersonLink.tsx";

/** The people verified for a company. */
export function CompanyPeople({ company: { contacts } }: { company: Company }) {
  const t = useT();
  const go = useNavigate();
  const mayOpen = useMay()("bindings.read");
  return (
    <Section title={t("people.people")}>
      <Table
        label={t("people.people")}
        rows={contacts}
        keyOf={({ id }) => id}
        onOpen={mayOpen ? ({ id }) => void go({ to: "/contacts/$id", params: { id } }) : undefined}
        empty={<NoneYet>{t("companies.no-people")}</NoneYet>}
        columns={[
          {
            key: "name",
            title: t("people.person"),
            cell: ({ id, name, jobTitle, partnerAdmin }) => (
              <span className="flex flex-wrap items-center gap-x-2">
                <PersonLink of={{ id, name }} />
                {jobTitle && <span className="text-xs text-ink-faint">{jobTitle}</span>}
                {partnerAdmin && <AdminBadge />}
              </span>
            ),
          },
          {
            key: "level",
            title: t("people.level"),
            width: "9rem",
            cell: ({ authorised }) => <LevelBadge of={authorised ? "T3" : "T2"} />,
          },
          {
            key: "until",
            title: t("bindings.valid-until"),
            width: "8rem",
            from: "lg",
            cell: ({ verifiedUntil }) =>
              verifiedUntil ? <Time at={verifiedUntil} as="day" /> : nothing,
          },
          {
            key: "seen",
            title: t("people.last-seen"),
            width: "8rem",
            from: "md",
            cell: ({ lastSeenAt }) => (lastSeenAt ? <Time at={lastSeenAt} /> : nothing),
          },
        ]}
      />
    </Section>
  );
}
