import { ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Badge } from "../../../ui/Badge.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Colleague, Team } from "../queries.ts";
import { inOrder, roleWords } from "../roles.ts";
import { ColleagueMenu } from "./ColleagueMenu.tsx";
import { StateBadge } from "./StateBadge.tsx";

type Props = { colleagues: readonly Colleague[]; teams: readonly Team[]; empty: ReactNode };

export function ColleagueTable({ colleagues, teams, empty }: Props) {
  const t = useT();
  const teamNames = ({ teamIds }: Colleague) =>
    teams
      .filter(({ id }) => teamIds.includes(id))
      .map(({ name }) => name)
      .join(t("list.comma"));
  return (
    <Table<Colleague>
      label={t("staff.title")}
      rows={colleagues}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          title: t("staff.name"),
          cell: (colleague) => (
            <span className="flex items-center gap-2.5">
              <Avatar name={colleague.name} size="sm" faded={colleague.state === "ended"} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{colleague.name}</span>
                <span className="block truncate text-xs text-ink-faint">{colleague.email}</span>
                <span className="mt-1 flex flex-wrap gap-1 md:hidden">
                  <StateBadge of={colleague} />
                  <Roles of={colleague} />
                </span>
              </span>
            </span>
          ),
        },
        {
          key: "roles",
          title: t("staff.roles"),
          from: "md",
          width: "26%",
          cell: (colleague) => (
            <span className="flex flex-wrap gap-1">
              <Roles of={colleague} />
            </span>
          ),
        },
        { key: "teams", title: t("staff.teams"), from: "xl", width: "18%", cell: teamNames },
        {
          key: "state",
          title: t("staff.state"),
          from: "md",
          width: "8.5rem",
          cell: (colleague) => <StateBadge of={colleague} />,
        },
        {
          key: "totp",
          title: t("totp.title"),
          from: "lg",
          width: "7rem",
          cell: ({ totp }) =>
            totp && (
              <span className="flex items-center gap-1 text-success-text">
                <ShieldCheck aria-hidden className="size-4" />
                {t("totp.on")}
              </span>
            ),
        },
        {
          key: "menu",
          title: <span className="sr-only">{t("staff.actions")}</span>,
          width: "4.25rem",
          align: "end",
          cell: (colleague) => <ColleagueMenu colleague={colleague} teams={teams} />,
        },
      ]}
    />
  );
}

function Roles({ of: { roles } }: { of: Colleague }) {
  const t = useT();
  return roles.length > 0 ? (
    inOrder(roles).map((role) => <Badge key={role}>{t(roleWords[role])}</Badge>)
  ) : (
    <span className="text-xs text-ink-faint">{t("staff.no-roles")}</span>
  );
}
