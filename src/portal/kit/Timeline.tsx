import type { ComponentChildren } from "preact";
import { t } from "../texts.ts";
import { clockTime, dayHeading, fullTime, sameDay } from "../time.ts";
import { Button } from "./Button.tsx";
import { Files, type Attached } from "./Files.tsx";

export type Message = {
  kind: "message";
  id: string;
  /** me; ours: a colleague or watcher of the same company; support: the vendor. */
  side: "me" | "ours" | "support";
  author: string;
  at: string;
  text: string;
  /** The same with marks, cleaned by the server. */
  html?: string | null;
  files?: readonly Attached[];
  edited?: boolean;
  /** While its author may still mend it. */
  onEdit?: (() => void) | undefined;
  /** Of a message that is only on this phone yet. */
  sending?: "busy" | "failed";
  onRetry?: () => void;
};
export type Happened = { kind: "event"; id: string; at: string; text: string };
export type Entry = Message | Happened;

type Props = {
  entries: readonly Entry[];
  /** What came after is marked as new. */
  seenUntil?: string | null;
};

/** Everything that was said and done, oldest first, day by day. */
export const Timeline = ({ entries, seenUntil }: Props) => {
  const firstNew = seenUntil
    ? entries.find(
        (entry) => entry.at > seenUntil && !(entry.kind === "message" && entry.side === "me"),
      )
    : undefined;
  return (
    <ol class="timeline">
      {entries.map((entry, index) => {
        const before = entries[index - 1];
        return (
          <li key={entry.id}>
            {(!before || !sameDay(before.at, entry.at)) && (
              <p class="timeline-day">{dayHeading(entry.at)}</p>
            )}
            {entry === firstNew && (
              <p class="timeline-new" id="new">
                {t("timeline.new")}
              </p>
            )}
            {entry.kind === "message" ? (
              <MessageBubble message={entry} />
            ) : (
              <p class="timeline-event">
                <span>{entry.text}</span>
                <time dateTime={entry.at} title={fullTime(entry.at)}>
                  {clockTime(entry.at)}
                </time>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
};

export const MessageBubble = ({ message }: { message: Message }) => (
  <article class="message" data-side={message.side} data-sending={message.sending}>
    <header>
      <strong>{message.side === "me" ? t("me") : message.author}</strong>
      {message.side === "support" && <span class="message-role">{t("timeline.support")}</span>}
      <time dateTime={message.at} title={fullTime(message.at)}>
        {clockTime(message.at)}
      </time>
      {message.edited && <span>{t("timeline.edited")}</span>}
    </header>
    <div class="bubble">
      {message.html ? (
        <div class="prose" dangerouslySetInnerHTML={{ __html: message.html }} />
      ) : (
        message.text && <div class="prose prose-plain">{linked(message.text)}</div>
      )}
      {message.files && message.files.length > 0 && <Files files={message.files} />}
    </div>
    {message.onEdit && (
      <footer>
        <Button tone="quiet" size="small" onPress={message.onEdit}>
          {t("timeline.edit")}
        </Button>
      </footer>
    )}
    {message.sending === "busy" && <footer>{t("timeline.sending")}</footer>}
    {message.sending === "failed" && (
      <footer class="message-failed">
        {t("timeline.failed")}
        {message.onRetry && (
          <Button tone="quiet" size="small" icon="retry" onPress={message.onRetry}>
            {t("retry")}
          </Button>
        )}
      </footer>
    )}
  </article>
);

const address = /(https?:\/\/[^\s<>"'，。；！？、）》】]+)/;

/** Addresses in plain text can be followed. */
const linked = (text: string): ComponentChildren[] => {
  let at = 0;
  return text.split(address).map((part, index) => {
    at += part.length;
    return index % 2 ? (
      <a key={at} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    );
  });
};
