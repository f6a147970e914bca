import { UserRoundX } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Contact } from "../data/types.ts";
import { EndingDialog } from "./EndingDialog.tsx";

/** A person asked to be deleted, and since when that waits for an answer. */
export function ErasureAsked({ contact, at }: { contact: Contact; at: string }) {
  const t = useT();
  const may = useMay();
  return (
    <Notice
      tone="warning"
      className="mb-5"
      title={
        <>
          {t("contacts.erasure-asked-at")} <Time at={at} as="date-time" />
        </>
      }
      actions={may("contacts.end") && <Erase contact={contact} />}
    >
      {t("contacts.erasure-due")}
    </Notice>
  );
}

function Erase({ contact: { id, name } }: { contact: Contact }) {
  const t = useT();
  return (
    <EndingDialog
      name={name}
      how="erase"
      ready={[t("contacts.erase-ready")]}
      onSubmit={(body) => call("POST /contacts/:id/erasure", { params: { id }, body })}
      trigger={
        <Button size="sm" variant="danger-quiet" icon={UserRoundX}>
          {t("contacts.erase")}
        </Button>
      }
    />
  );
}
