import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { cx } from "../ui/cx.ts";
import mark from "../ui/mark.svg";
import { useT } from "../ui/texts.tsx";
import { Tooltip } from "../ui/Tooltip.tsx";
import { NoticeBell } from "../notices/desk/NoticeBell.tsx";
import { AreaLinks } from "./AreaLinks.tsx";
import { useSession } from "./session.ts";
import { UserMenu } from "./UserMenu.tsx";

/** On the left of wide windows. */
export function Rail({ onSearch }: { onSearch: (() => void) | undefined }) {
  const t = useT();
  const { vendor } = useSession();
  return (
    <nav
      aria-label={t("shell.navigation")}
      className="flex w-17 shrink-0 flex-col items-center gap-1 py-3 max-md:hidden"
    >
      <Link to="/" aria-label={vendor.name} className="mb-3 rounded-md">
        <img src={vendor.logo || mark} alt="" className="size-8 rounded-md object-contain" />
      </Link>
      <AreaLinks className={itemClass} iconClass="size-5" />
      <span className="flex-1" />
      <NoticeBell side="right" className={itemClass} />
      {onSearch && (
        <Tooltip text={t("shell.search-all")} shortcut="mod+k" side="right">
          <button type="button" onClick={onSearch} className={cx(itemClass, "mb-2")}>
            <Search aria-hidden className="size-5" strokeWidth={1.75} />
            {t("shell.search")}
          </button>
        </Tooltip>
      )}
      <UserMenu side="right" align="end" />
    </nav>
  );
}

const itemClass = cx(
  "flex w-14 cursor-pointer flex-col items-center gap-0.5 rounded-md px-0.5 py-1.5 text-center text-xs text-ink-muted select-none",
  "hover:bg-pressed hover:text-ink aria-[current]:bg-pressed aria-[current]:font-medium aria-[current]:text-accent-text",
);
