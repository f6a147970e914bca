import { Plus, X } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Table, type Column } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Project } from "../data/types.ts";
import { nothing } from "../parts/marks.tsx";
import { NoneYet } from "../parts/NoneYet.tsx";
import { PersonLink } from "../parts/PersonLink.tsx";
import { MemberDialog } from "./MemberDialog.tsx";
import { useSetMember } from "./useSetMember.ts";

type Member = Project["members"][number];

/** Who works on a project; owners may vouch for colleagues and see all of it. */
export function ProjectMembers({ project }: { project: Project }) {
  const t = useT();
  const mayWrite = useMay()("registry.write");
  const setMember = useSetMember(project.id);
  const remove = async (personId: string) => {
    await call("DELETE /projects/:id/members/:personId", {
      params: { id: project.id, personId },
    });
    await setMember.changed();
  };
  const columns: (Column<Member> | false)[] = [
    { key: "name", title: t("people.person"), cell: (member) => <PersonLink of={member} /> },
    {
      key: "company",
      title: t("people.company"),
      width: "16rem",
      from: "md",
      cell: ({ company }) => company ?? nothing,
    },
    {
      key: "owner",
      title: t("projects.owner"),
      width: "8rem",
      cell: ({ id, owner }) => (
        <Checkbox
          label={t("projects.owner")}
          checked={owner}
          disabled={!mayWrite || setMember.isPending}
          onChange={(now) => setMember.mutate({ personId: id, owner: now })}
        />
      ),
    },
    mayWrite && {
      key: "tools",
      title: <span className="sr-only">{t("people.more-actions")}</span>,
      width: "4.25rem",
      align: "end",
      cell: ({ id, name }) => (
        <Confirm
          danger
          title={t("projects.remove-member", { name })}
          detail={t("projects.remove-member-detail")}
          confirm={t("people.remove")}
          onConfirm={() => remove(id)}
          trigger={<IconButton size="sm" icon={X} label={t("ui.remove-named", { name })} />}
        />
      ),
    },
  ];
  return (
    <Section
      title={t("projects.members")}
      description={t("projects.members-detail")}
      actions={
        mayWrite && (
          <MemberDialog
            project={project}
            trigger={
              <Button size="sm" icon={Plus}>
                {t("projects.add-member")}
              </Button>
            }
          />
        )
      }
    >
      <Table
        label={t("projects.members")}
        rows={project.members}
        keyOf={({ id }) => id}
        empty={<NoneYet>{t("projects.no-members")}</NoneYet>}
        columns={columns.filter((column) => column !== false)}
      />
    </Section>
  );
}
