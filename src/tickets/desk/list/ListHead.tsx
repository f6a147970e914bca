import { Link } from "@tanstack/react-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ArrowDownWideNarrow, ListTree, Plus } from "lucide-react";
import { memo, useState } from "react";
import { cx } from "../../../ui/cx.ts";
import { buttonClass } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuChoice, MenuItem, MenuLine } from "../../../ui/Menu.tsx";
import { saveFile } from "../../../ui/saveFile.ts";
import { Sheet } from "../../../ui/Sheet.tsx";
import { Spinner } from "../../../ui/Spinner.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Tooltip } from "../../../ui/Tooltip.tsx";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { asked, fixedListOf, sortNames } from "../data/filter.ts";
import { viewsQuery } from "../data/queries.ts";
import { useGo, useIsOpen, useListSearch } from "../useAddress.ts";
import { FilterButton } from "./FilterButton.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { ViewsNav } from "./ViewsNav.tsx";

type Props = {
  selecting: boolean;
  onSelecting: ((now: boolean) => void) | undefined;
  loading: boolean;
};

/** What list this is, its search, filters and order. */
export const ListHead = memo(function ListHead({ selecting, onSelecting, loading }: Props) {
  const t = useT();
  const search = useListSearch();
  const { toFilter } = useGo();
  const may = useMay();
  const open = useIsOpen();
  const [choosing, setChoosing] = useState(false);
  const name = useListName();
  const exportList = useMutation({
    mutationFn: () => call("GET /tickets/export", { query: asked(search) }),
    onSuccess: (file) => saveFile(t("tickets.export-file"), file),
  });
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-1 gap-y-2 border-b border-line px-3 py-2">
      {!open && <title>{`${name} · ${t("product")}`}</title>}
      <span className={open ? "xl:hidden" : "md:hidden"}>
        <Sheet
          side="left"
          title={t("tickets.lists")}
          open={choosing}
          onOpenChange={setChoosing}
          trigger={<IconButton icon={ListTree} label={t("tickets.lists")} />}
        >
          <div className="-m-2">
            <ViewsNav onChoose={() => setChoosing(false)} />
          </div>
        </Sheet>
      </span>
      <h1 className="flex min-w-0 flex-1 items-center gap-2 px-1 text-base font-bold">
        <span className="truncate">{name}</span>
        {loading && <Spinner className="late size-3! text-ink-faint" />}
      </h1>
      <div className="order-last w-full @2xl:order-none @2xl:mr-1 @2xl:w-72">
        <SearchBox key={search.text ?? ""} />
      </div>
      <FilterButton />
      <Menu
        align="end"
        trigger={<IconButton icon={ArrowDownWideNarrow} label={t("tickets.sort")} />}
      >
        <MenuChoice
          label={t("tickets.sort")}
          value={search.sort ?? "updated"}
          onChange={(sort) => toFilter({ sort: sort === "updated" ? undefined : sort })}
          options={sortNames.map((value) => ({ value, label: t(`tickets.sort-${value}`) }))}
        />
        {may("tickets.export") && (
          <>
            <MenuLine />
            <MenuItem onSelect={() => exportList.mutate()}>{t("tickets.export")}</MenuItem>
          </>
        )}
        {onSelecting && (
          <>
            <MenuLine />
            <MenuItem shortcut="x" onSelect={() => onSelecting(!selecting)}>
              {t(selecting ? "tickets.select-none" : "tickets.select-several")}
            </MenuItem>
          </>
        )}
      </Menu>
      {may("tickets.create") && (
        <Tooltip text={t("tickets.new")}>
          <Link
            to="/tickets/new"
            state={(before) => ({ ...before, fromList: true })}
            aria-label={t("tickets.new")}
            className={cx(buttonClass({ variant: "primary" }), "w-8 px-0! pointer-coarse:w-10")}
          >
            <Plus aria-hidden className="size-4" />
          </Link>
        </Tooltip>
      )}
    </header>
  );
});

const useListName = (): string => {
  const t = useT();
  const search = useListSearch();
  const { data: views } = useQuery(viewsQuery);
  if (search.view)
    return views?.items.find(({ id }) => id === search.view)?.name ?? t("tickets.title");
  const name = fixedListOf(search) ?? fixedListOf({ scope: search.scope, status: search.status });
  return t(name ? (`tickets.list.${name}` as "tickets.list.mine") : "tickets.title");
};
