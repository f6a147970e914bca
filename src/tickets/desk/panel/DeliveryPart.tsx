import { Facts } from "../../../ui/Section.tsx";
import { Time } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";
import { HandOver } from "../deliveries/HandOver.tsx";
import type { Ticket } from "../data/types.ts";
import { Part } from "./Part.tsx";

/** What was handed over and who answers for it; of an issue also who follows it. */
export function DeliveryPart({ ticket: { delivery, coordinator } }: { ticket: Ticket }) {
  const t = useT();
  if (!delivery && !coordinator) return null;
  return (
    <Part name="delivery" title={t("tickets.delivery")}>
      <Facts
        rows={[
          delivery && [t("tickets.delivery-what"), `${delivery.items} ${delivery.version}`],
          delivery && [
            t("tickets.delivery-at"),
            <Time key="" at={delivery.deliveredAt} as="day" />,
          ],
          delivery?.developer && [
            t("tickets.delivery-developer"),
            delivery.active
              ? delivery.developer.name
              : t("tickets.delivery-developer-away", { name: delivery.developer.name }),
          ],
          delivery && [
            t(delivery.hot ? "tickets.delivery-direct" : "tickets.delivery-direct-over"),
            <Time key="" at={delivery.hotUntil} as="day" />,
          ],
          coordinator && [t("tickets.delivery-coordinator"), coordinator.name],
        ]}
      />
      {delivery && <HandOver delivery={delivery} />}
    </Part>
  );
}
