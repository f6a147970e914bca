import type { ReactNode } from "react";
import { cx } from "../../../ui/cx.ts";
import { More } from "./More.tsx";

type Props = {
  stale: boolean;
  busy: boolean;
  more: (() => void) | undefined;
  children: ReactNode;
};

// The first and the last column stand under the edges of the title.
const edges = cx(
  "transition-opacity [&_td:first-child]:pl-5 [&_td:last-child]:pr-5 [&_th:first-child]:pl-5 [&_th:last-child]:pr-5",
  "max-sm:[&_td:first-child]:pl-4 max-sm:[&_td:last-child]:pr-4 max-sm:[&_th:first-child]:pl-4 max-sm:[&_th:last-child]:pr-4",
);

/** The rows of a list and the way to further ones; paler while others are on their way. */
export const ListBody = ({ stale, busy, more, children }: Props) => (
  <div aria-busy={stale} className={cx(edges, stale && "opacity-60")}>
    {children}
    <More more={more} busy={busy} />
  </div>
);
