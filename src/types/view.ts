import type { z } from "zod";
import { rows, sql, type Db } from "../lib/db.ts";
import { notFound } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import {
  blanksIn,
  clocks,
  clocksFor,
  flowOf,
  inLanguage,
  isAlwaysAsked,
  isMadeByDesk,
  isMerged,
  mayBeAskedMore,
  mayBeGivenTo,
  mayBeOpenElsewhere,
  isBeginning,
  staffHats,
  writesToCustomers,
  type Flow,
  type Move,
  type Turn,
} from "../flows/index.ts";
import { hatLabel } from "../flows/words.ts";
import { currentType, currentTypes } from "./known.ts";
import type { TypeDetail, TypeList } from "./schema.ts";
import { productType } from "./type.ts";

export const listTypes = async (db: Db, language: Language): Promise<z.input<typeof TypeList>> => ({
  items: (await currentTypes(db)).map(({ name, label, hint, own, version, definition }) => ({
    name,
    label: inLanguage(label, language),
    hint: inLanguage(hint, language),
    own,
    retired: definition.retired,
    version,
  })),
  next: null,
});

/** A type with all that can be changed of it. */
export const showType = async (
  db: Db,
  name: string,
  language: Language,
): Promise<z.input<typeof TypeDetail>> => {
  const type = (await currentType(db, name)) ?? notFound("type");
  const { own, version, definition } = type;
  return {
    name,
    own,
    version,
    definition,
    companies: await rows<{ id: string; name: string }>(
      db,
      sql`
        select id, legal_name as name
        from companies
        where id = any(${definition.companies}::uuid[])
        order by legal_name`,
    ),
    given: (productType(name)?.fields ?? []).map(({ name, label, required, options = [] }) => ({
      name,
      label: inLanguage(label, language),
      required,
      options: options.map(({ value, label }) => ({ value, label: inLanguage(label, language) })),
    })),
    flow: flowToChange(type.flow, language),
    versions: await versionsOf(db, name),
  };
};

/** What the table says, before it was changed. */
const flowToChange = (name: string, language: Language): z.input<typeof TypeDetail>["flow"] => {
  const flow = flowOf(name);
  return {
    name,
    title: inLanguage(flow.title, language),
    steps: flow.steps.map((step) => inLanguage(step, language)),
    hats: ownHats.map((hat) => ({ name: hat, label: hatLabel(hat, language) })),
    clocks: {
      us: clockLabels(flow, "us", language),
      customer: clockLabels(flow, "customer", language),
      nobody: clockLabels(flow, "nobody", language),
    },
    states: Object.entries(flow.states).map(([name, state]) => ({
      name,
      label: state.label,
      customer: state.customer,
      remind: state.remind ? [...state.remind] : null,
      turn: state.turn,
      step: state.step ?? null,
      final: state.final ?? false,
      merged: isMerged(flow, name),
      stays: isBeginning(flow, name),
      blanks: [...new Set(blanksIn(state.customer.zh))],
    })),
    moves: Object.entries(flow.moves).map(([name, move]) => moveToChange(name, move, language)),
  };
};

const ownHats = [...staffHats.filter(writesToCustomers), "customer", "authorised"] as const;

const clockLabels = (flow: Flow, turn: Turn, language: Language) =>
  clocksFor(flow, { turn, final: false }).map((name) => ({
    name,
    label: inLanguage(clocks[name].label, language),
  }));

const moveToChange = (name: string, move: Move, language: Language) => ({
  name,
  label: move.label,
  from: [...move.from],
  to: move.to,
  by: [...move.by],
  may: mayBeGivenTo(move).map((hat) => ({ name: hat, label: hatLabel(hat, language) })),
  asks: (move.asks ?? []).map((ask) => ({
    name: ask.name,
    label: inLanguage(ask.label, language),
    required: ask.required,
    always: isAlwaysAsked(ask),
    suggest: ask.suggest ? [...ask.suggest] : null,
  })),
  byDesk: isMadeByDesk(move),
  elsewhere: mayBeOpenElsewhere(move),
  danger: move.tone === "danger",
  asksMore: mayBeAskedMore(move),
  afterMinutes: move.afterMinutes ?? null,
  after: move.after ?? null,
  within: move.within ?? null,
});

const versionsOf = (db: Db, name: string) =>
  rows<{ version: number; by: string; at: string; note: string }>(
    db,
    sql`
      select v.version, coalesce(p.name, '–') as by, v.made_at as at, v.note
      from type_versions v
      left join people p on p.id = v.made_by
      where v.type = ${name}
      order by v.version desc`,
  );
