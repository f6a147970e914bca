import { createRoute, lazyRouteComponent, type AnyRoute } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Permission } from "../people/permissions.ts";
import type { Key } from "../ui/texts.tsx";
import type { Area } from "./areas.ts";
import { root, shell } from "./root.ts";

export type About = {
  /** Whose menu it belongs to, and what it is called there. Without `nav` it is reached from other pages only. */
  area?: Area;
  nav?: Key;
  icon?: LucideIcon;
  /** A heading under which the menu gathers several pages. */
  group?: Key;
  /** Of several, one is enough. */
  may?: Permission | readonly Permission[];
  /** One step down from a list: on a phone the bottom bar makes room for it. */
  deep?: boolean;
};

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    about?: About;
  }
}

type Load = () => Promise<ComponentType>;
type Raw = Record<string, unknown>;

/** A page within the frame, loaded when first opened. `search` reads what the address holds behind the question mark. */
export const page = <const Path extends string, Search extends object = Raw>(
  path: Path,
  load: Load,
  about: About = {},
  search?: (raw: Raw) => Search,
) =>
  createRoute({
    getParentRoute: () => shell,
    path,
    component: lazily(load),
    staticData: { about },
    validateSearch: (raw: Raw) => (search ? search(raw) : (raw as Search)),
  });

/** An address within a page: the page stays as it is and reads the rest from the address. */
export const within = <Parent extends AnyRoute, const Path extends string>(
  parent: Parent,
  path: Path,
  about: About,
) => createRoute({ getParentRoute: () => parent, path, staticData: { about } });

/** A page that stands alone, before anyone is signed in. */
export const barePage = <const Path extends string>(path: Path, load: Load) =>
  createRoute({ getParentRoute: () => root, path, component: lazily(load) });

const lazily = (load: Load) =>
  lazyRouteComponent(() => load().then((component) => ({ default: component })));
