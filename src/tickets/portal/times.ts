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
  if (state.turn === "customer") return [t("times.paused", { why: state.label })];
  const next = clocks.find(({ standing }) => standing === "running");
  if (!next?.due) return [];
  const at = moment(next.due, now);
  if (Date.parse(next.due) <= now) return [t("times.late", { at })];
  return [
    t(next.name === "FR" ? "times.first" : "times.next", { at }),
    next.aroundTheClock ? t("times.always") : t("times.hours"),
    ...next.holidays.map(({ label, from, to }) =>
      t("times.holiday", { label, days: days(from, to) }),
    ),
  ];
};
