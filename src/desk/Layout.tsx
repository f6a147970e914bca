import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { MissingYear } from "../calendar/desk/MissingYear.tsx";
import { NoPermission } from "../ui/ErrorState.tsx";
import { useT } from "../ui/texts.tsx";
import { Zone } from "../ui/Time.tsx";
import { useShortcuts } from "../ui/useShortcuts.ts";
import { AreaMenu } from "./AreaMenu.tsx";
import { Boundary } from "./Boundary.tsx";
import { BottomBar } from "./BottomBar.tsx";
import { ConnectionLine } from "./ConnectionLine.tsx";
import { useMissed } from "./live.ts";
import { useAbout } from "./menu.ts";
import { loadPalette } from "./pages.ts";
import { Rail } from "./Rail.tsx";
import { useMay, useSession } from "./session.ts";

/** The frame around every page: where one can go, who one is, whether the line is up. */
export function Layout() {
  const t = useT();
  const { vendor } = useSession();
  const { pathname } = useLocation();
  const { may: needed, deep } = useAbout();
  const may = useMay();
  const queries = useQueryClient();
  const [searching, setSearching] = useState(false);
  const search = loadPalette && (() => setSearching(true));

  useShortcuts({ "mod+k": search });
  useMissed(() => void queries.invalidateQueries());

  return (
    <Zone value={vendor.timeZone}>
      <div className="flex h-dvh flex-col bg-canvas text-md text-ink md:flex-row">
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-raised px-3 py-2 shadow-md focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {t("shell.skip")}
        </a>
        <Rail onSearch={search} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col md:py-2 md:pr-2">
          <ConnectionLine />
          <MissingYear />
          <main
            id="main"
            tabIndex={-1}
            className="flex min-h-0 flex-1 overflow-clip border-line bg-surface outline-none max-lg:flex-col md:rounded-lg md:border"
          >
            <AreaMenu />
            <div className="relative min-h-0 min-w-0 flex-1">
              <Boundary of={pathname} whole>
                {may(needed) ? <Outlet /> : <NoPermission whole />}
              </Boundary>
            </div>
          </main>
        </div>
        {!deep && <BottomBar onSearch={search} />}
      </div>
      {searching && Palette && (
        <Suspense>
          <Palette open onOpenChange={setSearching} />
        </Suspense>
      )}
    </Zone>
  );
}

const Palette =
  loadPalette && lazy(() => loadPalette!().then((component) => ({ default: component })));
