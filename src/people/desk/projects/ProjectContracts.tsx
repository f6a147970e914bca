import { Pencil, Plus, Trash2 } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Contract, Project } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { NoneYet } from "../parts/NoneYet.tsx";
import { ContractDialog } from "./ContractDialog.tsx";
import { ContractTable } from "./ContractTable.tsx";

/** The contracts on a project; they say whether it is maintained, and whom to call back. */
export function ProjectContracts({ project }: { project: Project }) {
  const t = useT();
  const mayWrite = useMay()("registry.write");
  return (
    <Section
      title={t("contracts.title")}
      actions={
        mayWrite && (
          <ContractDialog
            projectId={project.id}
            trigger={
              <Button size="sm" icon={Plus}>
                {t("contracts.new")}
              </Button>
            }
          />
        )
      }
    >
      <ContractTable
        contracts={project.contracts}
        empty={<NoneYet>{t("contracts.none-here")}</NoneYet>}
        extra={
          mayWrite && {
            key: "tools",
            title: <span className="sr-only">{t("people.more-actions")}</span>,
            width: "6.5rem",
            align: "end",
            cell: (contract) => <Tools contract={contract} projectId={project.id} />,
          }
        }
      />
    </Section>
  );
}

function Tools({ contract, projectId }: { contract: Contract; projectId: string }) {
  const t = useT();
  const changed = useChanged();
  const remove = async () => {
    await call("DELETE /contracts/:id", { params: { id: contract.id } });
    await changed();
  };
  return (
    <span className="inline-flex">
      <ContractDialog
        contract={contract}
        projectId={projectId}
        trigger={<IconButton size="sm" icon={Pencil} label={t("people.edit")} />}
      />
      <Confirm
        danger
        title={t("contracts.remove-title", { number: contract.number })}
        detail={t("contracts.remove-detail")}
        confirm={t("people.remove")}
        onConfirm={remove}
        trigger={<IconButton size="sm" icon={Trash2} label={t("people.remove")} />}
      />
    </span>
  );
}
