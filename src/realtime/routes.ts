import { routes, type Routes } from "../lib/routes.ts";
import { findTicket } from "../tickets/index.ts";
import { api } from "./api.ts";
import type { Seen } from "./presence.ts";
import type { Live } from "./stream.ts";

export const realtimeRoutes = ({ tail }: Live): Routes =>
  routes(api, {
    "POST /tickets/:number/presence": async ({ db, actor, params, body }) => {
      const { number } = await findTicket(db, actor, params.number);
      const seen: Seen = {
        ticket: number,
        person: { id: actor.id, name: actor.name, typing: body.typing },
        leaving: body.leaving,
      };
      tail.whisper("presence", seen);
    },
  });
