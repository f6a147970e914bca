import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import { t } from "../../portal/texts.ts";
import { days, moment } from "../../portal/time.ts";
import type { Ticket } from "./ticket.ts";

type Clock = Reply<Api["GET /tickets/:number/clocks"]>["items"][number];

/** By when the customer hears from us, which days do not count on the way, or why nothing counts: in sentences. */
export const timesOf = (
  { state, open }: Pick<Ticket, "state" | "open">,
  clocks: readonly Clock[],
  now = Date.now(),
): string[] => {
  if (!open) return [];
  if (state.turn === "customer") return [t("times.paused")];
  const next = clocks.find(({ standing }) => standing === "running");
  if (!next?.due) return [];
  const at = moment(next.due, now);
  if (Date.parse(next.due) <= now) return [t("times.late", { at })];
  return [
    t(next.name === "FR" ? "times.first" : "times.next", { at }),
    next.aroundTheClock ? t("times.always") : t("times.hours"),
    ...next.days.map(({ kind, label, from, to }) =>
      t(`times.${kind}`, { label, days: days(from, to) }),
    ),
  ];
};

/** When to expect it, unless the state says so already; that the day may still move is always said. */
export const promisedIn = ({
  state,
  promised,
}: Pick<Ticket, "state" | "promised">): string | null => {
  if (!promised) return null;
  const { provisional, words: date } = promised;
  if (provisional) return t("ticket.promised-provisional", { date });
  return state.label.includes(date) ? null : t("ticket.promised", { date });
};
