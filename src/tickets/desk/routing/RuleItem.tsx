import { ChevronDown, ChevronUp } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Names, Rule } from "./queries.ts";
import { RuleDialog } from "./RuleDialog.tsx";
import { useKeepRouting } from "./useKeepRouting.ts";
import { useWords } from "./useWords.ts";

type Props = {
  rule: Rule;
  names: Names;
  place: number;
  last: boolean;
  onMove: (by: -1 | 1) => void;
};

/** A rule as it reads. Its place counts, so it can be moved: by two buttons, and on them by Alt and the arrow keys. */
export function RuleItem({ rule, names, place, last, onMove }: Props) {
  const t = useT();
  const { remove } = useKeepRouting();
  const { conditions, target } = useWords(names);
  const { name } = rule;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!event.altKey || !by) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li
      data-rule={name}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line px-3 py-3"
    >
      <span className="flex flex-col">
        <IconButton
          icon={ChevronUp}
          size="sm"
          label={t("routing.up", { name })}
          shortcut="alt+↑"
          data-part="up"
          disabled={place === 1}
          onKeyDown={onKeyDown}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ChevronDown}
          size="sm"
          label={t("routing.down", { name })}
          shortcut="alt+↓"
          data-part="down"
          disabled={last}
          onKeyDown={onKeyDown}
          onClick={() => onMove(1)}
        />
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-sm font-medium break-words">
          <span className="mr-1.5 text-ink-faint tabular-nums">{place}.</span>
          {name}
        </p>
        <p className="text-sm break-words text-ink-muted">{conditions(rule)}</p>
        <p className="text-sm break-words text-ink">→ {target(rule)}</p>
      </div>
      <span className="flex gap-1">
        <RuleDialog rule={rule} names={names} />
        <Confirm
          title={t("routing.remove-title", { name })}
          detail={t("routing.remove-detail")}
          confirm={t("settings.remove")}
          danger
          trigger={
            <Button size="sm" variant="danger-quiet">
              {t("settings.remove")}
            </Button>
          }
          onConfirm={() => remove(name)}
        />
      </span>
    </li>
  );
}
