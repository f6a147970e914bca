import { Search } from "lucide-react";
import { useT } from "../ui/texts.tsx";
import { NoticeBell } from "../notices/desk/NoticeBell.tsx";
import { AreaLinks } from "./AreaLinks.tsx";
import { UserMenu } from "./UserMenu.tsx";

/** Under the thumb on phones. */
export function BottomBar({ onSearch }: { onSearch: (() => void) | undefined }) {
  const t = useT();
  return (
    <nav
      aria-label={t("shell.navigation")}
      className="flex shrink-0 justify-around border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <AreaLinks className={itemClass} iconClass="size-5.5" />
      <NoticeBell side="top" className={itemClass} />
      {onSearch && (
        <button type="button" onClick={onSearch} className={itemClass}>
          <Search aria-hidden className="size-5.5" strokeWidth={1.75} />
          {t("shell.search")}
        </button>
      )}
      <span className="flex h-14 min-w-13 items-center justify-center">
        <UserMenu side="top" align="end" />
      </span>
    </nav>
  );
}

const itemClass =
  "flex h-14 min-w-13 flex-col items-center justify-center gap-0.5 rounded-md text-xs text-ink-muted focus-visible:-outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent-text";
