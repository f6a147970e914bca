import { Avatar } from "../../../ui/Avatar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../../ui/Dialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { MessageWords } from "../talk/MessageWords.tsx";
import type { Doubt } from "./useSend.ts";

type Props = { doubt: Doubt | undefined; onBack: () => void; onSend: () => void };

/** What one should know before sending: someone was quicker, or the file is missing. */
export function Doubts({ doubt, onBack, onSend }: Props) {
  const t = useT();
  if (!doubt) return null;
  const newest = doubt.why === "newer" ? doubt.messages.at(-1) : undefined;
  const name = newest?.author.name ?? "";
  return (
    <Dialog
      open
      onOpenChange={onBack}
      title={
        doubt.why === "newer"
          ? t(newest?.side === "customer" ? "tickets.newer-message" : "tickets.newer-reply", {
              name,
            })
          : t("tickets.no-file")
      }
      description={t(
        doubt.why === "newer" ? "tickets.newer-reply-detail" : "tickets.no-file-detail",
      )}
    >
      {doubt.why === "newer" && (
        <ul className="flex flex-col gap-3">
          {doubt.messages.map((message) => (
            <li key={message.id} className="flex gap-2.5">
              <Avatar name={message.author.name} size="sm" />
              <div className="min-w-0 flex-1">
                <p className="mb-1 flex gap-2 text-xs text-ink-faint">
                  <span className="font-medium text-ink-muted">{message.author.name}</span>
                  <Time at={message.createdAt} />
                </p>
                <div className="rounded-lg border border-line bg-sunken px-3 py-2">
                  <MessageWords message={message} />
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      <DialogActions>
        <Button onClick={onSend}>{t("tickets.send-anyway")}</Button>
        <Button variant="primary" onClick={onBack}>
          {t(doubt.why === "newer" ? "tickets.back-to-mine" : "tickets.add-file")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
