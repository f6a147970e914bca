import type { z } from "zod";
import type { Language } from "../lib/text.ts";
import { inLanguage, type Ask } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { processOf } from "../types/index.ts";
import type { TicketView } from "./schema.ts";
import type { Answers } from "./ticket.ts";

/** What came of a request: the move that said so, and what it answered. */
export type Outcome = { move: string; answers: Answers };
type Of = { flow: string; typeVersion: string | null; outcome: Outcome | null };

/** What came of it in the reader's words, with every answer that is for his side. */
export const outcomeView = (
  actor: Staff | Contact,
  { flow, typeVersion, outcome }: Of,
  language: Language,
): z.input<typeof TicketView>["outcome"] => {
  const move = outcome && processOf({ flow, typeVersion }).moves[outcome.move];
  if (!move) return null;
  const asks = move.asks ?? [];
  const said = asks.filter((ask) => isFor(actor, ask) && outcome.answers[ask.name]);
  // How a conversation ended is written down for us alone.
  if (said.length === 0 && asks.length > 0) return null;
  const heading = said.find(({ name }) => name === "outcome");
  const inWords = (ask: Ask): string => {
    const answer = outcome.answers[ask.name]!;
    const chosen = ask.options?.find(({ value }) => value === answer);
    return chosen ? inLanguage(chosen.label, language) : answer;
  };
  return {
    label: heading ? inWords(heading) : inLanguage(move.label, language),
    answers: said
      .filter((ask) => ask !== heading)
      .map((ask) => ({ label: inLanguage(ask.label, language), text: inWords(ask) })),
  };
};

const isFor = (actor: Staff | Contact, { writes, ours }: Ask): boolean =>
  actor.kind === "staff" || (writes !== "note" && !ours);
