import { X } from "lucide-react";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Answers, Move } from "../data/types.ts";
import { AskFields } from "../talk/AskFields.tsx";

type Props = {
  move: Move;
  answers: Answers;
  onChange: (answers: Answers) => void;
  problems: Record<string, string> | undefined;
  onLeave: () => void;
};

/** What happens to the request with this reply, and what that asks. */
export function MovePart({ move, answers, onChange, problems, onLeave }: Props) {
  const t = useT();
  return (
    <div className="relative flex flex-col gap-2.5 rounded-md border border-accent-border bg-accent-bg px-3 py-2 pr-10">
      <p className="text-sm font-medium text-accent-text">
        {t("tickets.and-then", { move: move.label })}
      </p>
      <AskFields asks={move.asks} answers={answers} onChange={onChange} problems={problems} />
      <span className="absolute top-1 right-1">
        <IconButton icon={X} size="sm" label={t("tickets.only-reply")} onClick={onLeave} />
      </span>
    </div>
  );
}
