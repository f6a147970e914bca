import { Checkbox } from "../../../ui/Checkbox.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Ticket } from "../data/types.ts";
import { useTick } from "../data/verbs.ts";
import { Part } from "./Part.tsx";

/** What the customer was asked for, and what of it is there. */
export function ItemsPart({ ticket: { number, items, abilities } }: { ticket: Ticket }) {
  const t = useT();
  const tick = useTick();
  if (items.length === 0) return null;
  const given = items.filter((item) => item.given).length;
  return (
    <Part name="items" title={t("tickets.items")}>
      <p className="text-xs text-ink-faint">
        {t("tickets.items-count", { given, all: items.length })}
      </p>
      <ul className="flex flex-col gap-1.5 text-sm">
        {items.map(({ position, item, given }) => (
          <li key={position}>
            <Checkbox
              label={item}
              checked={given}
              disabled={!abilities.reply}
              onChange={(now) => tick.mutate({ number, body: { position, given: now } })}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}
