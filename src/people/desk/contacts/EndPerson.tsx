import { UserX } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Contact } from "../data/types.ts";
import { EndingDialog } from "./EndingDialog.tsx";

/** Ends a person: everything at once, and for good. */
export function EndPerson({ contact: { id, name } }: { contact: Contact }) {
  const t = useT();
  return (
    <EndingDialog
      name={name}
      how="end"
      ready={[t("contacts.end-ready-1"), t("contacts.end-ready-2")]}
      onSubmit={(body) => call("POST /contacts/:id/departure", { params: { id }, body })}
      trigger={
        <Button variant="danger-quiet" icon={UserX}>
          {t("contacts.end")}
        </Button>
      }
    />
  );
}
