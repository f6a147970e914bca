import { Ban, KeyRound, LockOpen, MailPlus, MoreHorizontal, Pencil, ShieldOff } from "lucide-react";
import { useState } from "react";
import { useMay, useSession } from "../../../desk/session.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuItem, MenuLine } from "../../../ui/Menu.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Colleague, Team } from "../queries.ts";
import { ColleagueConfirm, type Deed } from "./ColleagueConfirm.tsx";
import { EditDialog } from "./EditDialog.tsx";
import { InviteAgain } from "./InviteAgain.tsx";
import { RolesDialog } from "./RolesDialog.tsx";

type Doing = "edit" | "roles" | "invite" | Deed;

/** What can be done with a colleague by the one who looks. */
export function ColleagueMenu({
  colleague,
  teams,
}: {
  colleague: Colleague;
  teams: readonly Team[];
}) {
  const t = useT();
  const may = useMay();
  const self = useSession().person.id === colleague.id;
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
  if (colleague.state === "ended") return null;

  const [manages, grants] = [may("staff.manage"), may("roles.grant") && !self];
  const resets = may("security.write") && colleague.totp;
  if (!manages && !grants && !resets) return null;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            icon={MoreHorizontal}
            size="sm"
            label={t("staff.actions-of", { name: colleague.name })}
          />
        }
      >
        {manages && (
          <MenuItem icon={Pencil} onSelect={() => setDoing("edit")}>
            {t("staff.edit")}
          </MenuItem>
        )}
        {grants && (
          <MenuItem icon={KeyRound} onSelect={() => setDoing("roles")}>
            {t("staff.change-roles")}
          </MenuItem>
        )}
        {manages && colleague.state === "invited" && (
          <MenuItem icon={MailPlus} onSelect={() => setDoing("invite")}>
            {t("staff.invite-again")}
          </MenuItem>
        )}
        {manages && colleague.state === "active" && (
          <MenuItem icon={LockOpen} onSelect={() => setDoing("unlock")}>
            {t("staff.unlock")}
          </MenuItem>
        )}
        {resets && (
          <MenuItem icon={ShieldOff} onSelect={() => setDoing("reset")}>
            {t("staff.reset")}
          </MenuItem>
        )}
        {manages && !self && <MenuLine />}
        {manages && !self && (
          <MenuItem icon={Ban} danger onSelect={() => setDoing("end")}>
            {t("staff.end")}
          </MenuItem>
        )}
      </Menu>
      {doing === "edit" && <EditDialog colleague={colleague} teams={teams} onClose={stop} />}
      {doing === "roles" && <RolesDialog colleague={colleague} onClose={stop} />}
      {doing === "invite" && <InviteAgain colleague={colleague} onClose={stop} />}
      {(doing === "unlock" || doing === "reset" || doing === "end") && (
        <ColleagueConfirm deed={doing} colleague={colleague} onClose={stop} />
      )}
    </>
  );
}
