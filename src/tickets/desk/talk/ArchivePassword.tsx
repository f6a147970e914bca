import { useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Time } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";
import { call } from "../../../desk/api.ts";
import { useSession } from "../../../desk/session.ts";
import { ShownOnce } from "../../../auth/desk/ShownOnce.tsx";
import { ticketQuery } from "../data/queries.ts";
import type { File, Ticket } from "../data/types.ts";

/** Below a locked archive: its password, once, for the one who has the request; for the others, how it stands. */
export function ArchivePassword({ file, ticket }: { file: File; ticket: Ticket }) {
  const t = useT();
  const { person } = useSession();
  const queries = useQueryClient();
  // Nowhere else: what is kept by queries outlives this dialog.
  const [password, setPassword] = useState<string>();
  const { id, name, passwordShown: shown } = file;
  const { number } = ticket;
  const mine = ticket.assignee?.id === person.id && ticket.mergedInto === null;
  const look = async () => {
    const found = await call("POST /tickets/:number/files/:id/password", {
      params: { number, id },
    }).finally(() => void queries.invalidateQueries(ticketQuery(number)));
    setPassword(found.password);
  };

  return (
    <>
      <div className="mt-1 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-xs text-ink-muted">
        <KeyRound aria-hidden className="size-3.5 shrink-0" />
        {!file.password ? (
          t("tickets.password-none")
        ) : shown ? (
          <span>
            {t("tickets.password-shown", { name: shown.by })} ·{" "}
            <Time at={shown.at} as="date-time" />
          </span>
        ) : mine ? (
          <Confirm
            trigger={<Button size="sm">{t("tickets.password-look")}</Button>}
            title={t("tickets.password-sure")}
            detail={t("tickets.password-sure-detail")}
            confirm={t("tickets.password-show")}
            onConfirm={look}
          />
        ) : (
          t("tickets.password-assignee")
        )}
      </div>
      {password !== undefined && (
        <Dialog
          open
          size="sm"
          title={t("tickets.password")}
          description={name}
          onOpenChange={() => setPassword(undefined)}
        >
          <ShownOnce
            text={password}
            label={t("tickets.password")}
            onDone={() => setPassword(undefined)}
          >
            {t("tickets.password-once")}
          </ShownOnce>
        </Dialog>
      )}
    </>
  );
}

/** Whether there is something to be said of it. */
export const asksPassword = ({ state, warnings, password }: File): boolean =>
  (state === "ready" || state === "checking") && (password || warnings.includes("encrypted"));
