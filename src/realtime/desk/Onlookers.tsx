import { Eye, PenLine } from "lucide-react";
import { Avatar } from "../../ui/Avatar.tsx";
import { useT } from "../../ui/texts.tsx";
import { Tooltip } from "../../ui/Tooltip.tsx";
import type { Onlooker } from "../schema.ts";

/** The faces of colleagues who have the same request open. */
export function Onlookers({ people }: { people: readonly Onlooker[] }) {
  const t = useT();
  return (
    <span className="flex items-center -space-x-1">
      {people.map(({ id, name, typing }) => {
        const Icon = typing ? PenLine : Eye;
        const words = t(typing ? "tickets.is-typing" : "tickets.is-viewing", { name });
        return (
          <Tooltip key={id} text={words}>
            <span className="relative rounded-full">
              <Avatar name={name} size="sm" />
              <span className="absolute -right-1 -bottom-1 flex size-3.5 items-center justify-center rounded-full border border-line bg-raised text-ink-muted">
                <Icon aria-hidden className="size-2.5" />
              </span>
              <span className="sr-only">{words}</span>
            </span>
          </Tooltip>
        );
      })}
    </span>
  );
}

/** Above the composer: who is writing just now, so that two do not answer the same thing. */
export function TypingLine({ people }: { people: readonly Onlooker[] }) {
  const t = useT();
  const typing = people.filter((person) => person.typing);
  return (
    <p aria-live="polite" className="min-h-0 px-4 text-xs text-ink-muted">
      {typing.length > 0 && (
        <span className="flex items-center gap-1 py-1">
          <PenLine aria-hidden className="size-3 animate-pulse motion-reduce:animate-none" />
          {t(
            typing.some((person) => person.typing === "reply")
              ? "tickets.typing-reply"
              : "tickets.typing-note",
            {
              names: typing.map(({ name }) => name).join(t("tickets.comma")),
            },
          )}
        </span>
      )}
    </p>
  );
}
