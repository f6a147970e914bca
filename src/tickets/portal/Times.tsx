import { useData } from "../../portal/data.ts";
import { Icon } from "../../portal/kit/Icon.tsx";
import type { Ticket } from "./ticket.ts";
import { timesOf } from "./times.ts";

/** By when one hears from us, in plain words. */
export const Times = ({ ticket }: { ticket: Ticket }) => {
  const { number, open } = ticket;
  const { data } = useData(open ? "GET /tickets/:number/clocks" : null, { params: { number } });
  const [first, ...more] = data ? timesOf(ticket, data.items) : [];
  if (!first) return null;
  return (
    <div class="times">
      <Icon name="clock" size={18} />
      <p>
        {first}
        {more.map((sentence) => (
          <small key={sentence}>{sentence}</small>
        ))}
      </p>
    </div>
  );
};
