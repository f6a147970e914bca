import type { z } from "zod";
import { rows, sql, type Db } from "../lib/db.ts";
import type { Language } from "../lib/text.ts";
import { flowView } from "../flows/view.ts";
import type { Contact, Staff } from "../people/index.ts";
import { stateView } from "./rows.ts";
import type { Way } from "./schema.ts";
import { findTicket, flowOfTicket, type Ticket } from "./ticket.ts";

/** The flow of a request with where it stands and the way it came. */
export const wayOf = async (
  db: Db,
  actor: Staff | Contact,
  number: number,
  language: Language,
): Promise<z.input<typeof Way>> => {
  const ticket = await findTicket(db, actor, number);
  const flow = flowView(actor, { name: ticket.type, process: flowOfTicket(ticket) }, language);
  const now = stateView(actor, ticket, language);
  const moved = await movesOf(db, ticket);
  // Before another type gave it another flow, it went another way.
  const since = moved.findLastIndex(({ name }) => name !== "ticket.moved");
  const began = moved[since]?.at ?? ticket.createdAt;
  const steps = moved.slice(since + 1);
  const known = new Set(flow.moves.map(({ name }) => name));
  return {
    flow: {
      ...flow,
      states: flow.states.map((state) => (state.name === now.name ? { ...state, ...now } : state)),
    },
    at: now.name,
    way: [
      { state: steps[0]?.from ?? now.name, move: null, at: began },
      ...steps.map(({ to, move, at }) => ({ state: to, move: known.has(move) ? move : null, at })),
    ],
  };
};

type Moved = { name: string; from: string; to: string; move: string; at: string };

const movesOf = (db: Db, { id }: Pick<Ticket, "id">): Promise<Moved[]> =>
  rows<Moved>(
    db,
    sql`
      select e.name, e.at, e.data ->> 'from' as from, e.data ->> 'to' as to, e.data ->> 'move' as move
      from events e
      where e.ticket_id = ${id} and e.name in ('ticket.moved', 'ticket.turned') and e.public
      order by e.seq`,
  );
