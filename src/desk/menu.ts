import { useMatches } from "@tanstack/react-router";
import type { Area } from "./areas.ts";
import type { About } from "./page.ts";
import { pages } from "./pages.ts";
import { useMay } from "./session.ts";

export type Entry = About & { nav: NonNullable<About["nav"]>; path: string };

/** The pages of an area that this person may see, in the order of `pages.ts`. */
export const useEntries = (): ((area: Area) => Entry[]) => {
  const may = useMay();
  return (area) =>
    pages.flatMap(({ fullPath: path, options: { staticData } }) => {
      const { about } = staticData ?? {};
      return about?.nav && about.area === area && may(about.may)
        ? [{ ...about, nav: about.nav, path }]
        : [];
    });
};

/** What `pages.ts` says of the page shown now. */
export const useAbout = (): About =>
  useMatches({ select: (matches) => matches.at(-1)?.staticData.about }) ?? {};
