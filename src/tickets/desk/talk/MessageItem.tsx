import { Lock } from "lucide-react";
import { useState } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Message, Ticket } from "../data/types.ts";
import { EditMessage } from "./EditMessage.tsx";
import { MessageFiles } from "./MessageFiles.tsx";
import { MessageTools } from "./MessageTools.tsx";
import { MessageWords } from "./MessageWords.tsx";

type Props = {
  message: Message;
  ticket: Ticket;
  /** The one before is by the same hand: the name need not be said again. */
  joined: boolean;
  ticked: boolean | undefined;
  onTick: (() => void) | undefined;
};

/** One message: the customer's on the left, ours on the right, a note of the house in amber. */
export function MessageItem({ message, ticket, joined, ticked, onTick }: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { author, side, kind, createdAt, editedAt, number } = message;
  const ours = side === "staff";
  const look = kind === "note" ? looks.note : ours ? looks.ours : looks.theirs;
  return (
    <div className={cx("group flex gap-2.5", joined ? "pt-1" : "pt-3", ours && "flex-row-reverse")}>
      <span className={cx("shrink-0", joined ? "h-0 w-8" : "w-8")}>
        {!joined && <Avatar name={author.name} />}
      </span>
      <div
        className={cx(
          "flex min-w-0 max-w-[min(88%,40rem)] flex-col",
          ours ? "items-end" : "items-start",
        )}
      >
        {!joined && (
          <p className="mb-1 flex flex-wrap items-center gap-x-2 text-xs text-ink-faint">
            <span className="font-medium text-ink-muted">{author.name}</span>
            {kind === "note" && (
              <span className="inline-flex items-center gap-0.5 font-medium text-warning-text">
                <Lock aria-hidden className="size-3" />
                {t("tickets.internal")}
              </span>
            )}
            {number !== ticket.number && <span>{t("tickets.from-merged", { number })}</span>}
            <Time at={createdAt} light />
          </p>
        )}
        <div
          className={cx(
            "relative w-fit max-w-full rounded-lg border px-3 py-2",
            look,
            ticked && "ring-2 ring-accent",
          )}
        >
          {editing ? (
            <EditMessage
              message={message}
              number={ticket.number}
              onDone={() => setEditing(false)}
            />
          ) : (
            <MessageWords message={message} />
          )}
          <MessageFiles message={message} ticket={ticket} />
          {editedAt && <p className="mt-1 text-xs text-ink-faint">{t("tickets.edited")}</p>}
          {!editing && !onTick && (
            <MessageTools message={message} ours={ours} onEdit={() => setEditing(true)} />
          )}
        </div>
      </div>
      {onTick && number === ticket.number && (
        <span className="self-center">
          <Checkbox
            label={t("tickets.choose-message")}
            labelHidden
            checked={ticked ?? false}
            onChange={onTick}
          />
        </span>
      )}
    </div>
  );
}

const looks = {
  theirs: "border-line bg-sunken",
  ours: "border-accent-border bg-accent-bg",
  note: "border-dashed border-warning-border bg-warning-bg",
};
