import { useAct } from "../../portal/act.ts";
import { change } from "../../portal/data.ts";
import { Checkbox } from "../../portal/kit/Choices.tsx";
import { t } from "../../portal/texts.ts";
import type { Ticket } from "./ticket.ts";

/** What we asked for, to be ticked off; it is also what support sees. */
export const Items = ({ ticket: { number, items, abilities } }: { ticket: Ticket }) => {
  const { busy, act } = useAct();
  const left = items.filter(({ given }) => !given).length;
  if (items.length === 0) return null;
  return (
    <fieldset class="yours-items">
      <legend>{t("yours.items")}</legend>
      {items.map(({ position, item, given }) => (
        <Checkbox
          key={position}
          checked={given}
          disabled={busy || !abilities.reply}
          onChange={(now) =>
            act(() =>
              change("PUT /tickets/:number/items/:position", {
                params: { number, position },
                body: { given: now },
              }),
            )
          }
        >
          {item}
        </Checkbox>
      ))}
      {left > 0 && <p class="aside">{t("yours.items-left", { count: left })}</p>}
    </fieldset>
  );
};
