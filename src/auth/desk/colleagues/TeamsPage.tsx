import { Link } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Table } from "../../../ui/Table.tsx";
import { link } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { staffQuery, teamsQuery, type Team } from "../queries.ts";
import { TeamActions } from "./TeamActions.tsx";
import { TeamDialog } from "./TeamDialog.tsx";

export function TeamsPage() {
  const t = useT();
  const teams = useSuspenseQuery(teamsQuery).data.items;
  const colleagues = useSuspenseQuery(staffQuery).data.items;
  const members = ({ memberIds }: Team) =>
    colleagues.filter(({ id }) => memberIds.includes(id)).map(({ name }) => name);
  return (
    <Page
      title={t("teams.title")}
      description={
        <>
          {t("teams.lead")}{" "}
          <Link to="/settings/colleagues" search={{}} className={`${link} underline`}>
            {t("teams.to-colleagues")}
          </Link>
        </>
      }
      actions={<TeamDialog />}
    >
      <Table<Team>
        label={t("teams.title")}
        rows={teams}
        keyOf={({ id }) => id}
        empty={<Empty icon={UsersRound} title={t("teams.none")} detail={t("teams.none-detail")} />}
        columns={[
          {
            key: "name",
            title: t("teams.name"),
            width: "38%",
            cell: ({ name }) => <span className="font-medium">{name}</span>,
          },
          {
            key: "members",
            title: t("teams.members"),
            cell: (team) =>
              members(team).join(t("list.comma")) || (
                <span className="text-ink-faint">{t("teams.nobody")}</span>
              ),
          },
          {
            key: "menu",
            title: <span className="sr-only">{t("staff.actions")}</span>,
            width: "4.25rem",
            align: "end",
            cell: (team) => <TeamActions team={team} />,
          },
        ]}
      />
    </Page>
  );
}
