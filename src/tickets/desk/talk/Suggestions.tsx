import { Plus } from "lucide-react";
import { useT } from "../../../ui/texts.tsx";

type Props = { lines: readonly string[]; value: string; onChange: (value: string) => void };

/** Lines that are often the answer: a press adds one. */
export function Suggestions({ lines, value, onChange }: Props) {
  const t = useT();
  const there = new Set(value.split("\n").map((line) => line.trim()));
  const left = lines.filter((line) => !there.has(line));
  if (left.length === 0) return null;
  return (
    <ul aria-label={t("tickets.suggested")} className="flex flex-wrap gap-1">
      {left.map((line) => (
        <li key={line}>
          <button
            type="button"
            title={line}
            onClick={() => onChange([value.trim(), line].filter(Boolean).join("\n"))}
            className="inline-flex max-w-64 cursor-pointer items-center gap-0.5 truncate rounded-full border border-line bg-surface px-2 py-0.5 text-xs text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:py-1.5"
          >
            <Plus aria-hidden className="size-3 shrink-0" />
            <span className="truncate">{line.split(/[：:]/)[0]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
