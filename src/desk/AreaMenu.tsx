import { Link } from "@tanstack/react-router";
import { cx } from "../ui/cx.ts";
import { useT } from "../ui/texts.tsx";
import { areas } from "./areas.ts";
import { useAbout, useEntries } from "./menu.ts";

/** The pages of an area beside each other, where it has several; on narrow windows a row that scrolls sideways. */
export function AreaMenu() {
  const t = useT();
  const entries = useEntries();
  const { area } = useAbout();
  const shown = area ? entries(area) : [];
  if (!area || shown.length < 2) return null;

  return (
    <nav
      aria-label={t(areas[area].label)}
      className="flex shrink-0 gap-0.5 border-line bg-sunken max-lg:overflow-x-auto max-lg:border-b max-lg:px-2 max-lg:py-1.5 max-lg:[scrollbar-width:none] lg:w-52 lg:flex-col lg:overflow-y-auto lg:border-r lg:p-2"
    >
      <h2 className="px-2 pt-2.5 pb-2 text-base font-bold max-lg:hidden">{t(areas[area].label)}</h2>
      {shown.map(({ path, nav, icon: Icon, group }, at) => (
        <span key={path} className="contents">
          {group && group !== shown[at - 1]?.group && (
            <span className="px-2 pt-3 pb-1 text-xs text-ink-faint max-lg:hidden">{t(group)}</span>
          )}
          <Link
            to={path}
            activeProps={{ className: "bg-selected! font-medium text-accent-text!" }}
            className={itemClass}
          >
            {Icon && <Icon aria-hidden className="size-4 shrink-0 max-lg:hidden" />}
            <span className="truncate">{t(nav)}</span>
          </Link>
        </span>
      ))}
    </nav>
  );
}

const itemClass = cx(
  "flex h-8 shrink-0 items-center gap-2 rounded-md px-2 text-sm whitespace-nowrap text-ink-muted",
  "hover:bg-hover hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:h-10",
);
