import { MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Confirm } from "../../../ui/Confirm.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuItem } from "../../../ui/Menu.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Team } from "../queries.ts";
import { TeamDialog } from "./TeamDialog.tsx";
import { useStaffChanged } from "./useStaffChanged.ts";

export function TeamActions({ team }: { team: Team }) {
  const t = useT();
  const changed = useStaffChanged();
  const [doing, setDoing] = useState<"rename" | "remove">();
  const stop = () => setDoing(undefined);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            icon={MoreHorizontal}
            size="sm"
            label={t("staff.actions-of", { name: team.name })}
          />
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setDoing("rename")}>
          {t("teams.rename")}
        </MenuItem>
        <MenuItem icon={Trash2} danger onSelect={() => setDoing("remove")}>
          {t("teams.remove")}
        </MenuItem>
      </Menu>
      {doing === "rename" && <TeamDialog team={team} onClose={stop} />}
      {doing === "remove" && (
        <Confirm
          open
          onOpenChange={(open) => !open && stop()}
          title={t("teams.remove-title", { name: team.name })}
          detail={t("teams.remove-detail", { count: team.memberIds.length })}
          confirm={t("teams.remove")}
          danger
          onConfirm={async () => {
            await call("DELETE /teams/:id", { params: { id: team.id } });
            await changed();
          }}
        />
      )}
    </>
  );
}
