import { Facts } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Ticket } from "../data/types.ts";
import { Part } from "./Part.tsx";
import { ProductPick } from "./ProductPick.tsx";

/** What the request is about: its type, product and version, and how it came. */
export function AboutPart({ ticket }: { ticket: Ticket }) {
  const t = useT();
  const { typeLabel, product, version, channel, createdAt, closedAt, abilities } = ticket;
  return (
    <Part name="about" title={t("tickets.part-about")}>
      <Facts
        rows={[
          [t("tickets.type"), typeLabel],
          (product || abilities.edit) && [
            t("tickets.product"),
            <span key="" className="flex items-center justify-between gap-2">
              {product?.name ?? t("tickets.product-unknown")}
              {abilities.edit && <ProductPick ticket={ticket} />}
            </span>,
          ],
          version !== "" && [t("tickets.version"), version],
          [t("tickets.channel"), t(`tickets.channel-${channel}`)],
          [t("tickets.created"), <Time key="" at={createdAt} as="date-time" />],
          closedAt !== null && [t("tickets.closed"), <Time key="" at={closedAt} as="date-time" />],
        ]}
      />
    </Part>
  );
}
