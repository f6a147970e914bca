import { useQueryClient } from "@tanstack/react-query";
import { afterFrame } from "../../../ui/afterFrame.ts";
import { useShortcuts } from "../../../ui/useShortcuts.ts";
import { ticketQuery } from "../data/queries.ts";
import type { Row } from "../data/types.ts";
import { useGo } from "../useAddress.ts";

type Props = {
  rows: readonly Row[];
  current: number | undefined;
  open: number | undefined;
  setCursor: (number: number) => void;
  toggle: ((number: number) => void) | undefined;
  clear: () => void;
};

/** j and k walk; with a request open they open the next one, whose neighbour is then fetched ahead. */
export function useListKeys({ rows, current, open, setCursor, toggle, clear }: Props): void {
  const queries = useQueryClient();
  const { toTicket } = useGo();
  const at = rows.findIndex(({ number }) => number === current);

  const walk = (step: 1 | -1) => () => {
    const next = rows[at < 0 ? 0 : at + step];
    if (!next) return;
    const beyond = rows[at + 2 * step];
    // A row that was clicked would keep its ring while another one is shown.
    if (document.activeElement instanceof HTMLAnchorElement) document.activeElement.blur();
    if (open !== undefined) toTicket(next.number, { replace: true });
    else setCursor(next.number);
    // Not before what was asked for is on the screen.
    afterFrame(() => {
      for (const row of [next, beyond])
        if (row) void queries.prefetchQuery(ticketQuery(row.number));
    });
  };

  useShortcuts({
    j: walk(1),
    k: walk(-1),
    enter: open === undefined && current !== undefined && (() => toTicket(current)),
    x: current !== undefined && toggle && (() => toggle(current)),
    "shift+x": clear,
  });
}
