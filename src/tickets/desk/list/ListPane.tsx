import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { SkeletonRows } from "../../../ui/Skeleton.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { useMay } from "../../../desk/session.ts";
import { asked, same, type Search } from "../data/filter.ts";
import { rowsOf } from "../data/cache.ts";
import { listQuery } from "../data/queries.ts";
import { useGo, useListSearch, useOpenNumber } from "../useAddress.ts";
import { useSteady } from "../useSteady.ts";
import { BulkBar } from "./BulkBar.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { ListHead } from "./ListHead.tsx";
import { NothingHere } from "./NothingHere.tsx";
import { Rows } from "./Rows.tsx";
import { useListKeys } from "./useListKeys.ts";

const nobody: ReadonlySet<number> = new Set();

/** One list: its name and filters, its rows, and what can be done to several of them. */
export function ListPane() {
  const search = useListSearch();
  const filter = asked(search);
  const open = useOpenNumber();
  const list = useInfiniteQuery(listQuery(filter));
  const rows = useMemo(() => rowsOf(list.data), [list.data]);
  const { selected, setSelected, selecting, setSelecting } = useSelection(search);
  const [cursor, setCursor] = useState<number>();
  // Where one comes back to after closing a request.
  if (open !== undefined && cursor !== open) setCursor(open);
  const current = open ?? cursor;
  const mayChange = useMay()("tickets.edit");

  const { toTicket } = useGo();
  const toggle = useSteady((number: number) => {
    const next = new Set(selected);
    if (!next.delete(number)) next.add(number);
    setSelected(next);
  });
  const steadySelecting = useSteady(setSelecting);
  const openTicket = useSteady((number: number) => toTicket(number));
  useListKeys({
    rows,
    current,
    open,
    setCursor,
    toggle: mayChange ? toggle : undefined,
    clear: () => setSelected(nobody),
  });

  return (
    <section className="@container flex h-full min-h-0 flex-col">
      <ListHead
        selecting={selecting}
        onSelecting={mayChange ? steadySelecting : undefined}
        loading={list.isFetching && !list.isPending}
      />
      <FilterChips rows={rows} />
      <div className="relative min-h-0 flex-1">
        {list.isPending ? (
          <SkeletonRows />
        ) : list.isError && !list.data ? (
          <ErrorState error={list.error} retry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          <NothingHere search={search} />
        ) : (
          <Rows
            rows={rows}
            current={current}
            selected={selected}
            selecting={selecting || selected.size > 0}
            onToggle={mayChange ? toggle : undefined}
            onOpen={openTicket}
            more={
              list.hasNextPage && !list.isFetchingNextPage
                ? () => void list.fetchNextPage()
                : undefined
            }
            stale={list.isPlaceholderData}
          />
        )}
      </div>
      {selected.size > 0 && <BulkBar rows={rows} selected={selected} onSelect={setSelected} />}
    </section>
  );
}

/** Ticked rows belong to the list they were ticked in. */
const useSelection = (search: Search) => {
  const { tab: _tab, ...list } = search;
  const [state, setState] = useState({ list, selected: nobody, selecting: false });
  const now = same(state.list, list) ? state : { list, selected: nobody, selecting: false };
  return {
    selected: now.selected,
    selecting: now.selecting,
    setSelected: (selected: ReadonlySet<number>) => setState({ ...now, selected }),
    setSelecting: (selecting: boolean) => setState({ ...now, selecting, selected: nobody }),
  };
};
