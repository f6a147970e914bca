import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import {
  CircleCheck,
  Eye,
  Inbox,
  Layers,
  Reply,
  UserRound,
  UsersRound,
  Hourglass,
  ListFilter,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { memo, type ReactNode } from "react";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { fixedListOf, fixedLists, searchOfView, type Search } from "../data/filter.ts";
import { countsQuery, viewsQuery } from "../data/queries.ts";
import type { View } from "../data/types.ts";
import { useListSearch } from "../useAddress.ts";
import { ViewMenu } from "./ViewMenu.tsx";

const icons: Record<string, LucideIcon> = {
  mine: UserRound,
  unassigned: Inbox,
  team: UsersRound,
  following: Eye,
  all: Layers,
  us: Reply,
  customer: Hourglass,
  done: CircleCheck,
};
const first = ["mine", "unassigned", "team", "following", "all"] as const;
const byTurn = ["us", "customer", "done"] as const;

/** All lists with how many wait in each: those everyone has, then one's own, then the teams'. */
export const ViewsNav = memo(function ViewsNav({ onChoose }: { onChoose?: () => void }) {
  const t = useT();
  const search = useListSearch();
  const { data: counts } = useQuery(countsQuery);
  const { data: views } = useQuery(viewsQuery);
  const here = search.view ? undefined : fixedListOf(search);
  const own = views?.items.filter(({ team }) => !team) ?? [];
  const shared = views?.items.filter(({ team }) => team) ?? [];

  const fixed = (name: (typeof first)[number] | (typeof byTurn)[number]) => (
    <Entry
      key={name}
      icon={icons[name]!}
      search={fixedLists[name]!}
      current={here === name}
      count={{ ...counts, all: counts?.open, views: undefined }[name as "mine"]}
      onChoose={onChoose}
    >
      {t(`tickets.list.${name}`)}
    </Entry>
  );
  const saved = (view: View) => (
    <Entry
      key={view.id}
      icon={ListFilter}
      search={searchOfView(view.id, view.filter)}
      current={search.view === view.id}
      count={counts?.views[view.id]}
      onChoose={onChoose}
      menu={view.mine && <ViewMenu view={view} />}
    >
      {view.name}
    </Entry>
  );

  return (
    <div className="flex flex-col gap-0.5 p-2">
      {first.map(fixed)}
      <Heading>{t("tickets.lists-by-turn")}</Heading>
      {byTurn.map(fixed)}
      {own.length > 0 && <Heading>{t("tickets.lists-own")}</Heading>}
      {own.map(saved)}
      {shared.length > 0 && <Heading>{t("tickets.lists-team")}</Heading>}
      {shared.map(saved)}
    </div>
  );
});

const Heading = ({ children }: { children: string }) => (
  <h3 className="px-2 pt-3 pb-0.5 text-xs text-ink-faint">{children}</h3>
);

type EntryProps = {
  icon: LucideIcon;
  search: Search;
  current: boolean;
  count: number | undefined;
  onChoose: (() => void) | undefined;
  menu?: ReactNode;
  children: string;
};

const Entry = ({ icon: Icon, search, current, count, onChoose, menu, children }: EntryProps) => (
  <span className="group relative flex items-center">
    <Link
      to="/tickets"
      search={search}
      onClick={onChoose}
      activeOptions={{ exact: true }}
      data-current={current || undefined}
      className={cx(
        "flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-sm text-ink-muted focus-visible:-outline-offset-2 pointer-coarse:h-10",
        "hover:bg-hover hover:text-ink data-current:bg-selected data-current:font-medium data-current:text-accent-text",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count !== undefined && count > 0 && (
        <span
          className={cx(
            "text-xs tabular-nums text-ink-faint",
            Boolean(menu) && "group-hover:opacity-0 group-focus-within:opacity-0",
          )}
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </Link>
    {menu && (
      <span className="absolute right-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 has-data-popup-open:opacity-100 pointer-coarse:opacity-100">
        {menu}
      </span>
    )}
  </span>
);
