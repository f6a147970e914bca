import { Card } from "../../portal/kit/Surfaces.tsx";
import { t } from "../../portal/texts.ts";
import { day } from "../../portal/time.ts";
import type { Ticket } from "./ticket.ts";

/** What was handed over, when, and who answers a word about it now (R74, R79). */
export const Delivered = ({ ticket: { delivery, abilities } }: { ticket: Ticket }) => {
  if (!delivery) return null;
  const { items, version, deliveredAt, plannedOn, hot, hotUntil } = delivery;
  return (
    <Card title={t("delivered.title")}>
      <p>
        <strong>
          {items} {version}
        </strong>
      </p>
      <p class="aside">
        {t("delivered.at", { day: day(deliveredAt) })}
        {plannedOn && t("delivered.planned", { day: day(plannedOn) })}
      </p>
      {abilities.reply && (
        <p>{t(hot ? "delivered.direct" : "delivered.over", { day: day(hotUntil) })}</p>
      )}
    </Card>
  );
};
