import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Confirm } from "../../../ui/Confirm.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuItem } from "../../../ui/Menu.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { View } from "../data/types.ts";
import { useDeleteView } from "../data/verbs.ts";
import { fixedLists, readSearch } from "../data/filter.ts";
import { useGo, useListSearch } from "../useAddress.ts";
import { ViewDialog } from "./ViewDialog.tsx";

/** What its maker may do with a saved list. */
export function ViewMenu({ view }: { view: View }) {
  const t = useT();
  const [open, setOpen] = useState<"change" | "delete">();
  const remove = useDeleteView();
  const { toList } = useGo();
  const { view: shown } = useListSearch();
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            icon={Ellipsis}
            size="sm"
            label={t("tickets.view-menu", { name: view.name })}
          />
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setOpen("change")}>
          {t("tickets.view-change")}
        </MenuItem>
        <MenuItem icon={Trash2} danger onSelect={() => setOpen("delete")}>
          {t("tickets.delete")}
        </MenuItem>
      </Menu>
      {open === "change" && (
        <ViewDialog view={view} filter={readSearch(view.filter)} onClose={close} />
      )}
      <Confirm
        open={open === "delete"}
        onOpenChange={close}
        danger
        title={t("tickets.view-delete", { name: view.name })}
        detail={t(view.team ? "tickets.view-delete-shared" : "tickets.view-delete-own")}
        confirm={t("tickets.delete")}
        onConfirm={async () => {
          await remove.mutateAsync(view.id);
          if (shown === view.id) toList(fixedLists["mine"]!);
        }}
      />
    </>
  );
}
