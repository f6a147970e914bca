import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { link } from "../../../ui/cx.ts";
import { Table } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { ContactRow } from "../data/types.ts";
import { AdminBadge, LevelBadge, nothing } from "../parts/marks.tsx";

export function ContactTable({
  contacts,
  empty,
}: {
  contacts: readonly ContactRow[];
  empty: ReactNode;
}) {
  const t = useT();
  const go = useNavigate();
  return (
    <Table
      label={t("contacts.title")}
      rows={contacts}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void go({ to: "/contacts/$id", params: { id } })}
      empty={empty}
      columns={[
        {
          key: "name",
          title: t("people.person"),
          cell: ({ id, name, jobTitle, partnerAdmin, company, companyName }) => (
            <span className="flex min-w-0 flex-wrap items-center gap-x-2">
              <Avatar name={name} size="xs" />
              <Link
                to="/contacts/$id"
                params={{ id }}
                className="truncate rounded-sm font-medium hover:underline"
              >
                {name}
              </Link>
              {jobTitle && <span className="truncate text-xs text-ink-faint">{jobTitle}</span>}
              {partnerAdmin && <AdminBadge />}
              <span className="w-full truncate text-xs text-ink-faint empty:hidden md:hidden">
                {company?.name ?? companyName}
              </span>
            </span>
          ),
        },
        {
          key: "level",
          title: t("people.level"),
          width: "9rem",
          cell: ({ level }) => <LevelBadge of={level} />,
        },
        {
          key: "company",
          title: t("people.company"),
          width: "18rem",
          from: "md",
          cell: ({ company, companyName }) =>
            company ? (
              <Link to="/companies/$id" params={{ id: company.id }} className={link}>
                {company.name}
              </Link>
            ) : companyName ? (
              <span className="text-ink-faint">{t("contacts.says", { company: companyName })}</span>
            ) : (
              nothing
            ),
        },
        {
          key: "reach",
          title: t("people.reach"),
          width: "13rem",
          from: "xl",
          cell: ({ identities: [first] }) =>
            first ? <span className="tabular-nums">{first.masked}</span> : nothing,
        },
        {
          key: "seen",
          title: t("people.last-seen"),
          width: "8rem",
          from: "lg",
          cell: ({ lastSeenAt }) => (lastSeenAt ? <Time at={lastSeenAt} /> : nothing),
        },
      ]}
    />
  );
}
