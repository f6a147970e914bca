import { t } from "../../portal/texts.ts";
import type { Ticket } from "./ticket.ts";

/** What is to be confirmed: the effort, how long it holds, and to whom it is told, the price. */
export const Estimate = ({ ticket: { estimate, moves } }: { ticket: Ticket }) => {
  if (!estimate) return null;
  const { version, scope, days, validUntil, assumptions, price } = estimate;
  return (
    <div class="yours-outcome">
      <strong>{t("estimate.title", { version })}</strong>
      {scope && <p>{t("estimate.scope", { scope })}</p>}
      <p>
        {t("estimate.effort", { count: days })} · {t("estimate.until", { date: validUntil })}
      </p>
      {price && <p>{t("estimate.price", { price })}</p>}
      {assumptions && <p>{t("estimate.assumptions", { assumptions })}</p>}
      {!moves.some(({ name }) => name === "confirm") && <p class="aside">{t("estimate.who")}</p>}
    </div>
  );
};
