import { Link, useNavigate } from "@tanstack/react-router";
import { Section } from "../../../ui/Section.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Contact } from "../data/types.ts";
import { ClaimState, nothing } from "../parts/marks.tsx";
import { NoneYet } from "../parts/NoneYet.tsx";

/** Every claim of a person, and what became of it. */
export function ContactBindings({ contact: { bindings } }: { contact: Contact }) {
  const t = useT();
  const go = useNavigate();
  const search = { state: "all" } as const;
  return (
    <Section title={t("contacts.bindings")}>
      <Table
        label={t("contacts.bindings")}
        rows={bindings}
        keyOf={({ id }) => id}
        onOpen={({ id }) => void go({ to: "/bindings/$id", params: { id }, search })}
        empty={<NoneYet>{t("contacts.no-bindings")}</NoneYet>}
        columns={[
          {
            key: "company",
            title: t("people.company"),
            cell: ({ id, companyName }) => (
              <Link
                to="/bindings/$id"
                params={{ id }}
                search={search}
                className="rounded-sm font-medium hover:underline"
              >
                {companyName || t("bindings.forgotten")}
              </Link>
            ),
          },
          {
            key: "state",
            title: t("people.state"),
            width: "8rem",
            cell: ({ state }) => <ClaimState of={state} />,
          },
          {
            key: "submitted",
            title: t("bindings.submitted"),
            width: "9rem",
            from: "md",
            cell: ({ submittedAt }) => <Time at={submittedAt} as="day" />,
          },
          {
            key: "until",
            title: t("bindings.valid-until"),
            width: "9rem",
            from: "lg",
            cell: ({ verifiedUntil }) =>
              verifiedUntil ? <Time at={verifiedUntil} as="day" /> : nothing,
          },
        ]}
      />
    </Section>
  );
}
