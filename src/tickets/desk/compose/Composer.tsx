import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useEffect, useState, type ComponentProps, type ReactNode } from "react";
import { cx } from "../../../ui/cx.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import { useT } from "../../../ui/texts.tsx";
import { draftsQuery } from "../data/queries.ts";
import type { Kind, Ticket } from "../data/types.ts";
import type { TicketUi } from "../talk/useTicketUi.ts";
import { ComposerBody } from "./ComposerBody.tsx";
import { PlainText } from "./PlainText.tsx";

type Props = { ticket: Ticket; ui: TicketUi; onTyping: (kind: Kind | null) => void };

/** Keeps the room until it is there. */
export const ComposerPlace = ({ children }: { children?: ReactNode }) => (
  <div className="h-32 shrink-0 overflow-y-auto border-t border-line">{children}</div>
);

/** Where one writes: to the customer, or, in amber, to colleagues only. */
export function Composer({ ticket, ui, onTyping }: Props) {
  const t = useT();
  const { data: drafts, isPending } = useQuery(draftsQuery);
  const { abilities, requester, watchers, number } = ticket;
  const kinds = (["reply", "note"] as const).filter((kind) => abilities[kind]);
  const kind = kinds.includes(ui.kind) ? ui.kind : (kinds[0] ?? "note");
  const place = `${number}-${kind}` as const;
  const label = t(kind === "note" ? "tickets.note" : "tickets.reply");
  // Typed before the draft is there, and put after it.
  const [ahead, setAhead] = useState("");
  const [composing, setComposing] = useState(false);
  if (isPending || composing)
    return (
      <ComposerPlace>
        {ui.focus > 0 && (
          <div className="px-5 pt-10">
            <PlainText
              begin=""
              label={label}
              placeholder=""
              calls={ui.focus}
              onChange={setAhead}
              onComposing={setComposing}
            />
          </div>
        )}
      </ComposerPlace>
    );

  return (
    <section
      aria-label={label}
      className={cx(
        "flex shrink-0 flex-col border-t transition-colors",
        kind === "note" ? "border-warning-border bg-warning-bg" : "border-line bg-surface",
      )}
    >
      <div className="flex items-center gap-1 px-3 pt-1.5">
        {kinds.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === kind}
            onClick={() => ui.compose(each)}
            className="flex h-7 cursor-pointer items-center gap-1.5 rounded-md px-2 text-sm text-ink-muted hover:text-ink aria-pressed:font-medium aria-pressed:text-ink pointer-coarse:h-9"
          >
            {each === "note" && <Lock aria-hidden className="size-3.5" />}
            {t(each === "note" ? "tickets.note" : "tickets.reply")}
            <Kbd keys={each === "note" ? "n" : "r"} className="max-sm:hidden" />
          </button>
        ))}
        <span className="min-w-0 flex-1 truncate text-right text-xs text-ink-faint">
          {kind === "note"
            ? t("tickets.note-to")
            : watchers.length > 0
              ? t("tickets.reply-to-all", { name: requester.name, count: watchers.length })
              : t("tickets.reply-to", { name: requester.name })}
        </span>
      </div>
      <Slot
        key={place}
        place={place}
        kind={kind}
        ticket={ticket}
        ui={ui}
        draft={drafts?.items.find((draft) => draft.place === place)}
        ahead={ahead}
        onTaken={() => setAhead("")}
        onTyping={onTyping}
      />
    </section>
  );
}

type SlotProps = Omit<ComponentProps<typeof ComposerBody>, "draft" | "onTouched"> & {
  draft: { body: Record<string, unknown>; updatedAt: string } | undefined;
  /** What was typed ahead is in the words now. */
  onTaken: () => void;
};

/** Until something is typed here, a draft that was written elsewhere meanwhile takes its place. */
function Slot({ draft, ahead, onTaken, ...rest }: SlotProps) {
  const [taken] = useState(ahead);
  const [touched, setTouched] = useState(ahead !== "");
  const [shown, setShown] = useState(draft?.updatedAt);
  if (!touched && shown !== draft?.updatedAt) setShown(draft?.updatedAt);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it stands
  useEffect(onTaken, []);
  return (
    <ComposerBody
      key={shown}
      {...rest}
      draft={draft?.body}
      ahead={taken}
      onTouched={() => setTouched(true)}
    />
  );
}
