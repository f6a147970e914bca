import { useQueryClient } from "@tanstack/react-query";
import { memo } from "react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { ticketQuery } from "../data/queries.ts";
import type { Row } from "../data/types.ts";
import { DueMark } from "./DueMark.tsx";
import { Preview } from "./Preview.tsx";
import { SeverityMark, StateBadge, UnverifiedMark } from "./marks.tsx";

type Props = {
  row: Row;
  wide: boolean;
  current: boolean;
  selected: boolean;
  selecting: boolean;
  drafted: boolean;
  /** Absent where nothing can be done to several. */
  onToggle: ((number: number) => void) | undefined;
  /** A plain address: fifty links that each follow the router would be drawn again at every step. */
  href: string;
  onOpen: (number: number) => void;
  /** Where Tab stops in the list. */
  stop: boolean;
};

/** One request of a list. Pointing at it fetches it, so that it opens at once. */
export const TicketRow = memo(function TicketRow({
  row,
  wide,
  current,
  selected,
  selecting,
  drafted,
  onToggle,
  href,
  onOpen,
  stop,
}: Props) {
  const t = useT();
  const queries = useQueryClient();
  return (
    <div
      className={cx(
        "group relative flex h-full border-b border-line",
        current
          ? "bg-selected shadow-[inset_2px_0_0_var(--accent)]"
          : selected
            ? "bg-accent-bg"
            : "hover:bg-hover",
      )}
      onPointerEnter={() => void queries.prefetchQuery(ticketQuery(row.number))}
    >
      <span className="relative flex w-8 shrink-0 justify-center pt-3.5">
        {row.unread && (
          <span
            className={cx(
              "mt-1.5 size-2 rounded-full bg-accent",
              onToggle && (selecting ? "hidden" : "group-hover:hidden pointer-coarse:block!"),
            )}
          >
            <span className="sr-only">{t("tickets.unread")}</span>
          </span>
        )}
        {onToggle && (
          <span
            className={cx(
              "absolute z-10",
              !selecting && "hidden group-hover:block pointer-coarse:hidden!",
            )}
          >
            <Checkbox
              label={t("tickets.select", { number: row.number })}
              labelHidden
              tabIndex={-1}
              checked={selected}
              onChange={() => onToggle(row.number)}
            />
          </span>
        )}
      </span>
      <a
        href={href}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          onOpen(row.number);
        }}
        tabIndex={stop ? 0 : -1}
        aria-current={current ? "true" : undefined}
        className="min-w-0 flex-1 py-2.5 pr-3 focus-visible:-outline-offset-2"
      >
        {wide ? <WideRow row={row} drafted={drafted} /> : <NarrowRow row={row} drafted={drafted} />}
      </a>
    </div>
  );
});

type Inside = { row: Row; drafted: boolean };

const titleClass = (row: Row) =>
  cx("min-w-0 truncate text-sm text-ink", row.unread ? "font-bold" : "font-medium");

const NarrowRow = ({ row, drafted }: Inside) => (
  <span className="flex flex-col gap-0.5">
    <span className="flex items-baseline gap-2">
      <span className={cx(titleClass(row), "flex-1")}>{row.title}</span>
      <Time at={row.updatedAt} light className="shrink-0 text-xs text-ink-faint" />
    </span>
    <Preview row={row} drafted={drafted} />
    <span className="flex h-5 items-center gap-1.5 text-xs text-ink-faint">
      <StateBadge state={row.state} />
      <SeverityMark of={row.severity} />
      <span className="min-w-0 flex-1 truncate">
        {row.requester.name}
        {row.project.name || row.company.name ? ` · ${row.project.name || row.company.name}` : ""}
      </span>
      {!row.verified && <UnverifiedMark />}
      {row.due && <DueMark due={row.due} />}
      {row.assignee && <Avatar name={row.assignee.name} size="xs" />}
    </span>
  </span>
);

const WideRow = ({ row, drafted }: Inside) => (
  <span className="grid grid-cols-[3.25rem_minmax(0,1fr)_minmax(8rem,15rem)_9rem_7rem] items-center gap-x-4">
    <span className="flex flex-col">
      <span className="text-xs tabular-nums text-ink-faint">{row.number}</span>
      <SeverityMark of={row.severity} />
    </span>
    <span className="flex min-w-0 flex-col">
      <span className={titleClass(row)}>{row.title}</span>
      <Preview row={row} drafted={drafted} />
    </span>
    <span className="flex min-w-0 flex-col">
      <span className="flex items-center gap-1.5 text-sm text-ink">
        <span className="truncate">{row.requester.name}</span>
        {!row.verified && <UnverifiedMark />}
      </span>
      <span className="truncate text-xs text-ink-faint">
        {row.project.name || row.company.name}
      </span>
    </span>
    <span className="flex min-w-0 flex-col items-start">
      <StateBadge state={row.state} />
      {row.due && <DueMark due={row.due} />}
    </span>
    <span className="flex min-w-0 flex-col items-end">
      <Time at={row.updatedAt} light className="text-xs text-ink-faint" />
      <Holder row={row} />
    </span>
  </span>
);

function Holder({ row: { assignee, team } }: { row: Row }) {
  const t = useT();
  if (!assignee)
    return (
      <span className="truncate text-xs text-ink-faint">{team?.name ?? t("tickets.nobody")}</span>
    );
  return (
    <span className="flex max-w-full items-center gap-1.5 text-xs text-ink-muted">
      <Avatar name={assignee.name} size="xs" />
      <span className="truncate">{assignee.name}</span>
    </span>
  );
}
