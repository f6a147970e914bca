import type { z } from "zod";
import type { Actor } from "../people/index.ts";
import type { Language } from "../lib/text.ts";
import { clocks } from "./clocks.ts";
import type { Flow, Hat, Move, State } from "./flow.ts";
import { hatsOf } from "./hats.ts";
import { inLanguage } from "./say.ts";
import type { FlowView } from "./schema.ts";
import { conditionsOf, replyLabel, whoMay } from "./words.ts";

type View = z.input<typeof FlowView>;

/** A flow for drawing, in the words of the reader's side. */
export const flowView = (
  actor: Actor,
  { name, process: flow }: { name: string; process: Flow },
  language: Language,
): View => {
  const staff = actor.kind === "staff";
  const moves = Object.entries(flow.moves).filter(
    ([, move]) => staff || concerns(flow, move, hatsOf(actor)),
  );
  return {
    name,
    title: inLanguage(flow.title, language),
    steps: flow.steps.map((step) => inLanguage(step, language)),
    states: Object.entries(flow.states).map(([state, about]) => ({
      name: state,
      ...(staff ? forStaff(about, language) : forCustomer(about, language)),
      turn: about.turn,
      step: about.step ?? null,
      start: state === flow.start || (flow.starts?.includes(state) ?? false),
      final: about.final ?? false,
      next: nextOf(flow, state),
    })),
    moves: moves.map(([name, move]) => ({
      name,
      label: inLanguage(!staff && isReply(move) ? replyLabel : move.label, language),
      from: [...move.from],
      to: move.to,
      by:
        isByDesk(move) && (staff || !isReply(move))
          ? "desk"
          : isTheirs(move)
            ? "customer"
            : "staff",
      who: staff ? whoMay(move, language) : [],
      asks: (move.asks ?? []).map(({ label, required }) => ({
        label: inLanguage(label, language),
        required,
      })),
      after: move.after ?? null,
      notes: staff ? conditionsOf(move, language) : [],
      quiet: isQuiet(flow, move),
    })),
  };
};

const forStaff = (
  { label, customer, clocks: running = [], remind = [] }: State,
  language: Language,
) => ({
  label: inLanguage(label, language),
  customer: unfilled(inLanguage(customer, language)),
  clocks: running.map((clock) => ({
    name: clock,
    label: inLanguage(clocks[clock].label, language),
  })),
  remind: [...remind],
});

const forCustomer = ({ customer }: State, language: Language) => ({
  label: unfilled(inLanguage(customer, language)),
  customer: null,
  clocks: [],
  remind: [],
});

/** What a request fills in later. */
const unfilled = (words: string): string => words.replaceAll(/\{\w+\}/g, "…");

const isReply = ({ upon }: Move): boolean => upon === "customer-reply";
const isByDesk = ({ by }: Move): boolean => by.every((hat) => hat === "system");
const isTheirs = (move: Move): boolean =>
  isReply(move) || move.by.some((hat) => hat === "customer" || hat === "authorised");

/** Theirs to make, or what happens when they do nothing: of all else a customer hears when it has happened. */
const concerns = (flow: Flow, move: Move, hats: readonly Hat[]): boolean =>
  isReply(move) ||
  move.by.some((hat) => hats.includes(hat)) ||
  (move.after !== undefined && move.from.every((state) => flow.states[state]?.turn === "customer"));

const isQuiet = (flow: Flow, { from, to }: Move): boolean =>
  flow.states[to]?.final === true && from.length > 2;

const nextOf = (flow: Flow, state: string): string[] => {
  const moves = Object.values(flow.moves).filter(
    (move) => move.from.includes(state) && move.to !== state && !isQuiet(flow, move),
  );
  return [...new Set(moves.map(({ to }) => to))];
};
