import type { Card } from "./cards.ts";
import type { Column } from "./columns.ts";
import { crossed, type Net } from "./nets.ts";

const BETWEEN = 26;
const LANE = 8;
const LANE_BETWEEN = 9;
const BAND = 62;
const ROUNDS = 24;

/** What stands in a column: a card, or a lane in which a net crosses it. */
type Thing = { card?: Card; net?: Net; height: number; wish: number; top: number };

export type Heights = {
  top: (card: Card) => number;
  /** Where a net crosses a column. */
  lane: (net: Net, column: number) => number;
  /** Where the ends that stand aside begin. */
  band: number;
  bottom: number;
};

/** Gives everything its height: in the order of the table, as near as there is room to what it is joined with. */
export const heightsOf = (columns: readonly Column[], nets: readonly Net[]): Heights => {
  const tops = new Map<Card, number>();
  const lanes = new Map<string, number>();
  const things = columns.map(({ cards }, column): Thing[] => [
    ...cards.map((card) => ({ card, height: card.height, wish: 0, top: 0 })),
    ...nets
      .filter((net) => crossed(net).includes(column))
      .map((net) => ({ net, height: LANE, wish: 0, top: 0 })),
  ]);
  const tallest = Math.max(...columns.map(({ cards }) => stack(cards)));
  for (const { cards } of columns) {
    let top = (tallest - stack(cards)) / 2;
    for (const card of cards) {
      tops.set(card, top);
      top += card.height + BETWEEN;
    }
  }
  const settle = () => {
    const lowest = Math.max(...[...tops].map(([{ height }, top]) => top + height));
    const topOf = (card: Card) => tops.get(card) ?? lowest + BAND;
    for (const [column, all] of things.entries()) {
      for (const thing of all)
        thing.wish = thing.card
          ? wishOf(thing.card, nets, topOf)
          : laneWish(thing.net!, column, topOf, lanes);
      const placed = settled(inOrder(all, topOf));
      for (const { card, net, top } of placed) {
        if (card) tops.set(card, top);
        if (net) lanes.set(`${net.key} ${column}`, top + LANE / 2);
      }
    }
  };
  for (let round = 0; round < ROUNDS; round++) settle();

  const ends = things.flat().map((thing) => thing.top + thing.height);
  const highest = Math.min(...things.flat().map((thing) => thing.top));
  const band = Math.max(...ends) - highest + BAND;
  const aside = columns.flatMap((column) => column.aside);
  for (const [card, top] of tops) tops.set(card, top - highest);
  for (const card of aside) tops.set(card, band);
  return {
    top: (card) => tops.get(card) ?? 0,
    lane: (net, column) => (lanes.get(`${net.key} ${column}`) ?? 0) - highest,
    band,
    bottom: aside.length > 0 ? band + Math.max(...aside.map(({ height }) => height)) : band - BAND,
  };
};

const stack = (cards: readonly Card[]): number =>
  cards.reduce((sum, { height }) => sum + height + BETWEEN, -BETWEEN);

/** Where a card would lie level with what comes in and with where its own moves lead. */
const wishOf = (card: Card, nets: readonly Net[], topOf: (card: Card) => number): number => {
  const level: number[] = [];
  for (const { to, from } of nets)
    for (const { card: source, row } of from) {
      if (source === to) continue;
      if (to === card) level.push(topOf(source) + row.y - card.head);
      if (source === card) level.push(topOf(to) + to.head - row.y);
    }
  return level.length > 0 ? mean(level) : topOf(card);
};

const laneWish = (
  net: Net,
  column: number,
  topOf: (card: Card) => number,
  lanes: ReadonlyMap<string, number>,
): number => {
  const beside = [column - 1, column + 1]
    .map((next) => lanes.get(`${net.key} ${next}`))
    .filter((at) => at !== undefined);
  const ends = net.from.map(({ card, row }) => topOf(card) + row.y);
  return mean([topOf(net.to) + net.to.head, mean(ends), ...beside]) - LANE / 2;
};

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Cards keep the order of the table; a lane goes between those between which it would lie. */
const inOrder = (all: readonly Thing[], topOf: (card: Card) => number): Thing[] => {
  const middle = ({ card, wish, height }: Thing) => (card ? topOf(card) : wish) + height / 2;
  const cards = all.filter(({ card }) => card);
  const lanes = all.filter(({ net }) => net).sort((a, b) => a.wish - b.wish);
  const before = (lane: Thing) => cards.filter((card) => middle(card) < middle(lane)).length;
  return [
    ...cards.flatMap((card, i) => [...lanes.filter((lane) => before(lane) === i), card]),
    ...lanes.filter((lane) => before(lane) === cards.length),
  ];
};

/** As near to what each wishes as the order and the space between allow: neighbours that would overlap move together. */
const settled = (things: Thing[]): Thing[] => {
  let offset = 0;
  const offsets = things.map((thing, i) => {
    const next = things[i + 1];
    const at = offset;
    offset += thing.height + (thing.card && next?.card ? BETWEEN : LANE_BETWEEN);
    return at;
  });
  const blocks: { sum: number; weight: number; count: number }[] = [];
  for (const [i, { wish, card }] of things.entries()) {
    const weight = card ? 3 : 1;
    let block = { sum: (wish - offsets[i]!) * weight, weight, count: 1 };
    for (;;) {
      const last = blocks.at(-1);
      if (!last || last.sum / last.weight <= block.sum / block.weight) break;
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  }
  let i = 0;
  for (const { sum, weight, count } of blocks)
    for (let k = 0; k < count; k++, i++) things[i]!.top = sum / weight + offsets[i]!;
  return things;
};
