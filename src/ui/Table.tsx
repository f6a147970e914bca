import { ArrowDown, ArrowUp } from "lucide-react";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { Checkbox } from "./Checkbox.tsx";
import { cx } from "./cx.ts";
import { useT } from "./texts.tsx";

export type Column<Row> = {
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** A width such as "8rem"; the column without one takes what is left. */
  width?: string;
  align?: "end";
  sortable?: boolean;
  /** Left out on windows narrower than this. */
  from?: "md" | "lg" | "xl";
};
export type Sort = { by: string; order: "asc" | "desc" };

type Props<Row> = {
  /** What the rows are, read aloud. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** Enter or a click anywhere on the row. Put a link into a cell too, for new tabs. */
  onOpen?: (row: Row) => void;
  /** The row shown beside the table. */
  current?: string;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Instead of rows when there are none. */
  empty?: ReactNode;
};

/** Dense rows under a heading that stays. Arrows walk, Enter opens, space ticks. */
export function Table<Row>({
  label,
  rows,
  columns,
  keyOf,
  onOpen,
  current,
  selected,
  onSelect,
  sort,
  onSort,
  empty,
}: Props<Row>) {
  const t = useT();
  if (rows.length === 0 && empty) return empty;

  const tick = (key: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(key);
    else next.delete(key);
    onSelect?.(next);
  };
  const all = rows.map(keyOf);
  const ticked = all.filter((key) => selected?.has(key)).length;

  return (
    <table
      aria-label={label}
      className="w-full table-fixed border-separate border-spacing-0 text-sm"
    >
      <thead>
        <tr>
          {onSelect && (
            <th scope="col" className={cx(headClass, "w-9 pr-0")}>
              <Checkbox
                label={t("ui.select-all")}
                labelHidden
                checked={ticked === all.length}
                partly={ticked > 0 && ticked < all.length}
                onChange={(on) => onSelect(new Set(on ? all : []))}
              />
            </th>
          )}
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              style={{ width: column.width }}
              aria-sort={
                sort?.by === column.key
                  ? sort.order === "asc"
                    ? "ascending"
                    : "descending"
                  : undefined
              }
              className={cx(headClass, shown(column), column.align === "end" && "text-right")}
            >
              {column.sortable && onSort ? (
                <SortButton column={column} sort={sort} onSort={onSort} />
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const key = keyOf(row);
          const on = selected?.has(key) ?? false;
          return (
            <tr
              key={key}
              // Only one row is a stop for Tab; from there the arrows lead.
              tabIndex={
                onOpen || onSelect ? ((current ? key === current : at === 0) ? 0 : -1) : undefined
              }
              aria-selected={onSelect ? on : undefined}
              aria-current={key === current || undefined}
              onClick={(event) => onOpen && !isControl(event) && onOpen(row)}
              onKeyDown={(event) => {
                if (event.target !== event.currentTarget) return;
                walk(event);
                if (event.key === "Enter") onOpen?.(row);
                if (event.key !== " " || !onSelect) return;
                event.preventDefault();
                tick(key, !on);
              }}
              className={cx(
                "group focus-visible:-outline-offset-2 aria-[current]:bg-selected aria-selected:bg-selected aria-[current]:*:first:shadow-[inset_2px_0_0_var(--accent)]",
                onOpen && "cursor-pointer hover:bg-hover",
              )}
            >
              {onSelect && (
                <td className={cx(cellClass, "pr-0")}>
                  <Checkbox
                    label={t("ui.select-row")}
                    labelHidden
                    tabIndex={-1}
                    checked={on}
                    onChange={(now) => tick(key, now)}
                  />
                </td>
              )}
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cx(
                    cellClass,
                    shown(column),
                    column.align === "end" && "text-right tabular-nums",
                    !column.width && "max-md:break-words max-md:whitespace-normal",
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}) {
  const on = sort?.by === column.key;
  const Arrow = on && sort.order === "asc" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={() =>
        onSort({ by: column.key, order: on && sort.order === "desc" ? "asc" : "desc" })
      }
      className="group/sort -mx-1 inline-flex cursor-pointer items-center gap-1 rounded-sm px-1 hover:text-ink"
    >
      {column.title}
      <Arrow
        aria-hidden
        className={cx(
          "size-3",
          !on && "opacity-0 group-hover/sort:opacity-100 group-focus-visible/sort:opacity-100",
        )}
      />
    </button>
  );
}

const headClass =
  "sticky top-0 z-10 h-8 truncate border-b border-line bg-sunken px-3 text-left text-xs font-medium text-ink-muted";
const cellClass = "h-9 truncate border-b border-line px-3 py-1.5 pointer-coarse:h-12";
const shown = ({ from }: { from?: "md" | "lg" | "xl" }) =>
  from && { md: "max-md:hidden", lg: "max-lg:hidden", xl: "max-xl:hidden" }[from];

/** What has a use of its own inside a row. */
const isControl = ({ target }: MouseEvent) =>
  target instanceof Element && target.closest("a, button, input, label, [role=checkbox]") !== null;

const walk = (event: KeyboardEvent<HTMLElement>) => {
  const row = event.currentTarget;
  const to = {
    ArrowDown: row.nextElementSibling,
    ArrowUp: row.previousElementSibling,
    Home: row.parentElement?.firstElementChild,
    End: row.parentElement?.lastElementChild,
  }[event.key];
  if (!(to instanceof HTMLElement)) return;
  event.preventDefault();
  to.focus();
};
