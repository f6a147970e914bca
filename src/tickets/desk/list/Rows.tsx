import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { draftsQuery } from "../data/queries.ts";
import type { Row } from "../data/types.ts";
import { useTicketAddress } from "../useAddress.ts";
import { TicketRow } from "./TicketRow.tsx";
import { useWidth } from "./useWidth.ts";

type Props = {
  rows: readonly Row[];
  current: number | undefined;
  selected: ReadonlySet<number>;
  selecting: boolean;
  onToggle: ((number: number) => void) | undefined;
  onOpen: (number: number) => void;
  /** Asks for the next page; absent while there is none, or it is on its way. */
  more: (() => void) | undefined;
  stale: boolean;
};

const WIDE = 720;
const AHEAD = 12;

/** However long the list, only the rows in sight are drawn. */
export function Rows(props: Props) {
  const { rows, current, selected, selecting, onToggle, onOpen, more, stale } = props;
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const wide = width >= WIDE;
  const height = wide ? 56 : 82;
  const addressOf = useTicketAddress();
  const { data: drafts } = useQuery(draftsQuery);
  const drafted = new Set(drafts?.items.map(({ place }) => Number.parseInt(place, 10)));

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: (at) => rows[at]?.number ?? at,
    overscan: 6,
  });
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;

  useEffect(() => lines.measure(), [lines, height]);
  useEffect(() => {
    if (more && last >= rows.length - AHEAD) more();
  }, [more, last, rows.length]);
  const at = rows.findIndex(({ number }) => number === current);
  useEffect(() => {
    if (at >= 0) lines.scrollToIndex(at, { align: "auto" });
  }, [lines, at, height]);

  return (
    <div
      ref={box}
      className={cx("h-full overflow-y-auto overscroll-contain", stale && "opacity-60")}
    >
      <ul
        aria-label={t("tickets.title")}
        aria-busy={stale}
        className="relative"
        style={{ height: lines.getTotalSize() }}
      >
        {width > 0 &&
          shown.map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <li
                  key={key}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  className="absolute inset-x-0 top-0"
                  style={{ height, transform: `translateY(${start}px)` }}
                >
                  <TicketRow
                    row={row}
                    wide={wide}
                    current={row.number === current}
                    selected={selected.has(row.number)}
                    selecting={selecting}
                    drafted={drafted.has(row.number)}
                    onToggle={onToggle}
                    href={addressOf(row.number)}
                    onOpen={onOpen}
                    stop={current === undefined || at < 0 ? index === 0 : row.number === current}
                  />
                </li>
              )
            );
          })}
      </ul>
    </div>
  );
}
