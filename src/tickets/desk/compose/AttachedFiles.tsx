import { Paperclip, RotateCw, X } from "lucide-react";
import { cx } from "../../../ui/cx.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { FileSize } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Attached } from "./useAttachments.ts";

type Props = {
  files: readonly Attached[];
  onRemove: (key: string) => void;
  onAgain: (key: string) => void;
};

/** The files that go with the message, and how far each has come. */
export function AttachedFiles({ files, onRemove, onAgain }: Props) {
  const t = useT();
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {files.map(({ key, name, size, state, share, problem }) => {
        const wrong = state === "failed" || state === "refused";
        return (
          <li
            key={key}
            className={cx(
              "relative flex max-w-full items-center gap-1.5 overflow-hidden rounded-md border bg-surface pl-2 text-xs",
              wrong ? "border-danger-border" : "border-line-strong",
            )}
          >
            <Paperclip aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
            <span className="min-w-0">
              <span className="block max-w-56 truncate">{name}</span>
              {wrong && <span className="block text-danger-text">{problem}</span>}
            </span>
            <span className="text-ink-faint">
              <FileSize bytes={size} />
            </span>
            {state === "failed" && (
              <IconButton
                icon={RotateCw}
                size="sm"
                label={t("ui.retry")}
                onClick={() => onAgain(key)}
              />
            )}
            <IconButton
              icon={X}
              size="sm"
              label={t("ui.remove-named", { name })}
              onClick={() => onRemove(key)}
            />
            {state === "sending" && (
              <span
                role="progressbar"
                aria-label={name}
                aria-valuenow={Math.round(share * 100)}
                className="absolute bottom-0 left-0 h-0.5 bg-accent transition-[width]"
                style={{ width: `${share * 100}%` }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
