import type { ReactNode } from "react";
import { cx } from "../../../ui/cx.ts";
import { More } from "./More.tsx";

type Props = {
  stale: boolean;
  busy: boolean;
  more: (() => void) | undefined;
  children: ReactNode;
};

/** The rows of a list and the way to further ones; paler while others are on their way. */
export const ListBody = ({ stale, busy, more, children }: Props) => (
  <div aria-busy={stale} className={cx("transition-opacity", stale && "opacity-60")}>
    {children}
    <More more={more} busy={busy} />
  </div>
);
