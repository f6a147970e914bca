import { Link } from "@tanstack/react-router";
import { Plus, X } from "lucide-react";
import { link } from "../../../ui/cx.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Ticket } from "../data/types.ts";
import { useUnlink } from "../data/verbs.ts";
import type { TicketUi } from "../talk/useTicketUi.ts";
import { Part } from "./Part.tsx";

/** Requests that have to do with this one, and how. */
export function LinksPart({ ticket, ui }: { ticket: Ticket; ui: TicketUi }) {
  const t = useT();
  const unlink = useUnlink();
  const { number, links, mergedInto, abilities } = ticket;
  const to = (other: number, title = "") => (
    <Link
      to="/tickets/$number"
      params={{ number: String(other) }}
      search={(search) => search}
      className={`${link} min-w-0 flex-1`}
    >
      #{other} {title}
    </Link>
  );
  return (
    <Part name="links" title={t("tickets.part-links")}>
      <ul className="flex flex-col gap-1.5 text-sm">
        {mergedInto !== null && (
          <li className="flex gap-2">
            <span className="shrink-0 text-ink-faint">{t("tickets.merged-into")}</span>
            {to(mergedInto)}
          </li>
        )}
        {links.map(({ number: other, title, kind }) => (
          <li key={other} className="flex items-start gap-2">
            {kind !== "related" && (
              <span className="shrink-0 text-ink-faint">
                {t(kind === "split" ? "tickets.link-split" : "tickets.link-continues")}
              </span>
            )}
            {to(other, title)}
            {abilities.edit && kind === "related" && (
              <IconButton
                icon={X}
                size="sm"
                label={t("tickets.unlink", { number: other })}
                onClick={() => unlink.mutate({ number, body: other })}
              />
            )}
          </li>
        ))}
      </ul>
      {abilities.edit && (
        <Button
          variant="quiet"
          size="sm"
          icon={Plus}
          className="self-start"
          onClick={() => ui.ask("link")}
        >
          {t("tickets.link")}
        </Button>
      )}
    </Part>
  );
}
