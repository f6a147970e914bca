import type { Editor } from "@tiptap/react";
import { ChevronDown, Paperclip } from "lucide-react";
import { lazy, Suspense, useRef } from "react";
import { Button, buttonClass } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/cx.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuItem } from "../../../ui/Menu.tsx";
import { Tooltip } from "../../../ui/Tooltip.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Kind, Move } from "../data/types.ts";

const FormatBar = lazy(() => import("./FormatBar.tsx").then((m) => ({ default: m.FormatBar })));

type Props = {
  editor: Editor | null;
  kind: Kind;
  moves: readonly Move[];
  move: Move | null;
  onMove: (name: string | null) => void;
  onFiles: (files: File[]) => void;
  onSend: () => void;
  busy: boolean;
  /** Why it cannot be sent yet: files on their way, or one that did not arrive. */
  hindrance: string | undefined;
  disabled: boolean;
};

/** Files and formats on the left; sending, alone or with a move, on the right. */
export function ComposerFoot(props: Props) {
  const { editor, kind, moves, move, onMove, onFiles, onSend, busy, hindrance, disabled } = props;
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  const offers = kind === "reply" && moves.length > 0;
  return (
    <div className="flex items-center gap-1">
      <IconButton
        icon={Paperclip}
        size="sm"
        label={t("tickets.attach")}
        onClick={() => picker.current?.click()}
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      {editor && (
        <Suspense>
          <FormatBar editor={editor} />
        </Suspense>
      )}
      <span className="flex-1" />
      {hindrance && <span className="text-xs text-ink-faint">{hindrance}</span>}
      <span className="flex">
        <Tooltip text={t("tickets.send-keys")} shortcut="mod+enter">
          <Button
            variant="primary"
            size="sm"
            busy={busy}
            disabled={disabled || hindrance !== undefined}
            onClick={onSend}
            className={cx(offers && "rounded-r-none!")}
          >
            {kind === "note"
              ? t("tickets.save-note")
              : move
                ? t("tickets.send-and", { move: move.label })
                : t("tickets.send")}
          </Button>
        </Tooltip>
        {offers && (
          <Menu
            side="top"
            align="end"
            trigger={
              <button
                type="button"
                aria-label={t("tickets.send-as")}
                className={cx(
                  buttonClass({ variant: "primary", size: "sm" }),
                  "rounded-l-none! border-l-on-accent/30! px-1!",
                )}
              >
                <ChevronDown aria-hidden className="size-4" />
              </button>
            }
          >
            <MenuItem onSelect={() => onMove(null)}>{t("tickets.only-reply")}</MenuItem>
            {moves.map(({ name, label }) => (
              <MenuItem key={name} onSelect={() => onMove(name)}>
                {t("tickets.send-and", { move: label })}
              </MenuItem>
            ))}
          </Menu>
        )}
      </span>
    </div>
  );
}
