import { hatsOf, type Hat } from "../flows/index.ts";
import type { Actor } from "../people/index.ts";
import type { Ticket } from "./ticket.ts";

/** What someone is to this request: who may commit a company commits only the one whose request it is (R73). */
export const hatsIn = (actor: Actor, { companyId }: Pick<Ticket, "companyId">): Hat[] =>
  hatsOf(actor).filter(
    (hat) => hat !== "authorised" || (actor.kind === "contact" && actor.companyId === companyId),
  );
