import {
  changedFlow,
  flowOf,
  isProductType,
  requestTypes,
  say,
  type Field,
  type Flow,
  type FlowChanges,
  type RequestType,
} from "../flows/index.ts";
import type { Definition } from "./schema.ts";

/** A type of request in one of its versions: what it asks, and the process that it goes through. */
export type Type = RequestType & {
  name: string;
  /** 0, without an id: as the product has it. */
  version: number;
  versionId: string | null;
  /** Made by an administrator. */
  own: boolean;
  process: Flow;
  definition: Definition;
};

/** What is written down of a version. */
export type Written = {
  id: string;
  type: string;
  flow: string;
  version: number;
  definition: Definition;
};

const noFlow = { states: {}, moves: {}, ownStates: [], ownMoves: [] };

/** The types as the product has them. */
export const productTypes: readonly Type[] = Object.entries(requestTypes).map(
  ([name, type]: [string, RequestType]) => ({
    ...type,
    name,
    version: 0,
    versionId: null,
    own: false,
    process: flowOf(type.flow),
    definition: {
      label: type.label,
      hint: type.hint,
      level: type.level,
      companies: [],
      needs: {
        product: type.needs.product,
        version: type.needs.version,
        description: type.needs.description,
      },
      required: {},
      fields: [],
      flow: noFlow,
      teamId: null,
      severity: "S3",
      retired: false,
    },
  }),
);
const byName = new Map(productTypes.map((type) => [type.name, type]));
export const productType = (name: string): Type | undefined => byName.get(name);

/** What a type made here begins with. */
const blank = (flow: string): Pick<RequestType, "needs" | "description" | "fields" | "flow"> => ({
  flow,
  needs: { product: false, version: false, versionWhen: null, description: true },
  description: {
    label: say("详细说明", "Details"),
    hint: say("事情的经过，希望怎样处理", "What happened, and what you would like us to do"),
  },
  fields: [],
});

export const typeFrom = ({ id, type: name, flow, version, definition }: Written): Type => {
  const given = isProductType(name) ? requestTypes[name] : blank(flow);
  const { label, hint, level, needs, required, fields } = definition;
  return {
    ...given,
    name,
    version,
    versionId: id,
    own: !isProductType(name),
    label,
    hint,
    level,
    needs: { ...given.needs, ...needs },
    fields: [
      ...given.fields.map((field: Field) => ({
        ...field,
        required: required[field.name] ?? field.required,
      })),
      ...fields.map(fieldFrom),
    ],
    process: { ...changedFlow(flowOf(flow), changesIn(definition)), title: label },
    definition,
  };
};

/** The questions of its moves as the flow takes them. */
export const changesIn = ({
  flow: { states, moves, ownStates, ownMoves },
}: Pick<Definition, "flow">): FlowChanges => ({
  states,
  ownStates,
  ownMoves: ownMoves.map((move) => ({ ...move, asks: move.asks.map(fieldFrom) })),
  moves: Object.fromEntries(
    Object.entries(moves).map(([name, { asks, ...move }]) => [
      name,
      { ...move, ...(asks && { asks: asks.map(fieldFrom) }) },
    ]),
  ),
});

const fieldFrom = ({ options, when, ...field }: Definition["fields"][number]): Field => ({
  ...field,
  ...(when && { when }),
  max: field.kind === "text" ? 20_000 : 200,
  ...(field.kind === "choice" && { options }),
});
