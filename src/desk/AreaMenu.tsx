import { Link } from "@tanstack/react-router";
import { cx } from "../ui/cx.ts";
import { useT } from "../ui/texts.tsx";
import { areas } from "./areas.ts";
import { useAbout, useEntries } from "./menu.ts";

/** The pages of an area beside each other, where it has several; on phones a row that scrolls sideways. */
export function AreaMenu() {
  const t = useT();
  const entries = useEntries();
  const { area } = useAbout();
  const shown = area ? entries(area) : [];
  if (!area || shown.length < 2) return null;

  return (
    <nav
      aria-label={t(areas[area].label)}
      className="flex shrink-0 gap-0.5 border-line bg-sunken max-md:overflow-x-auto max-md:border-b max-md:px-2 max-md:py-1.5 max-md:[scrollbar-width:none] md:w-52 md:flex-col md:overflow-y-auto md:border-r md:p-2"
    >
      <h2 className="px-2 pt-2.5 pb-2 text-base font-bold max-md:hidden">{t(areas[area].label)}</h2>
      {shown.map(({ path, nav, icon: Icon, group }, at) => (
        <span key={path} className="contents">
          {group && group !== shown[at - 1]?.group && (
            <span className="px-2 pt-3 pb-1 text-xs text-ink-faint max-md:hidden">{t(group)}</span>
          )}
          <Link
            to={path}
            activeProps={{ className: "bg-selected! font-medium text-accent-text!" }}
            className={itemClass}
          >
            {Icon && <Icon aria-hidden className="size-4 shrink-0 max-md:hidden" />}
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
