import { cardOf, WIDTH, type Card, type Flow, type Move } from "./cards.ts";
import { columnsOf, isAside, type Column } from "./columns.ts";
import { heightsOf, type Heights } from "./heights.ts";
import { crossed, leaves, netsOf, type Net } from "./nets.ts";
import { tracksOf, type Run } from "./tracks.ts";

export type Point = readonly [x: number, y: number];
export type Placed = Card & { x: number; y: number; aside: boolean };
export type Arrow = {
  from: string;
  to: string;
  move: Move;
  points: readonly Point[];
};
export type Picture = {
  width: number;
  height: number;
  cards: Placed[];
  arrows: Arrow[];
  /** Over each column, the step of the bar. */
  heads: { label: string; x: number; width: number }[];
  /** Where the ends that stand aside begin; null where there are none. */
  band: number | null;
};

const MARGIN = { top: 56, side: 40, bottom: 24 };
/** Room beside a card for the head of an arrow, and for the arrows to the ends that stand aside. */
const EDGE = 20;
const QUIET = 9;
const TRACK = 10;
const CORRIDOR = 26;

/**
 * A flow as a picture: a column for each step of the bar, its states below one another as cards, the ends that stand
 * aside beneath. Pure; `after` says how long a move waits that makes itself.
 */
export const pictureOf = (flow: Flow, after: (days: number) => string): Picture => {
  const cards = flow.states.map((state) => cardOf(flow, state, after));
  const columns = columnsOf(flow, cards);
  const nets = netsOf(columns);
  const heights = heightsOf(columns, nets);
  const gaps = columns.map((_, gap) => tracksOf(runsIn(gap, columns, nets, heights)));
  const widths = gaps.map((tracks) => {
    const count = Math.max(0, ...[...tracks.values()].map((track) => track + 1));
    return 2 * EDGE + Math.max(0, count - 1) * TRACK;
  });
  const lefts = columns.map(
    (_, i) => MARGIN.side + widths.slice(0, i).reduce((sum, width) => sum + WIDTH + width, 0),
  );
  const placed = columns.flatMap((column, i) =>
    [...column.cards, ...column.aside].map((card) => ({
      ...card,
      x: lefts[i]!,
      y: MARGIN.top + heights.top(card),
      aside: isAside(card.state),
    })),
  );
  const ground: Ground = {
    columns,
    nets,
    placed: new Map(placed.map((card) => [card.state.name, card])),
    lane: (net, column) => MARGIN.top + heights.lane(net, column),
    track: (net, gap) => lefts[gap]! + WIDTH + EDGE + (gaps[gap]?.get(net.key) ?? 0) * TRACK,
    corridor: MARGIN.top + heights.band - CORRIDOR,
  };
  const last = gaps.at(-1)?.size ? widths.at(-1)! : MARGIN.side;
  return {
    width: (lefts.at(-1) ?? 0) + WIDTH + last,
    height: MARGIN.top + heights.bottom + MARGIN.bottom,
    cards: placed,
    arrows: [...arrowsOf(ground), ...quietArrows(flow, ground)],
    heads: columns.map(({ step }, i) => ({
      label: flow.steps[step] ?? "",
      x: lefts[i]!,
      width: WIDTH,
    })),
    band: columns.some(({ aside }) => aside.length > 0) ? MARGIN.top + heights.band : null,
  };
};

type Ground = {
  columns: readonly Column[];
  nets: readonly Net[];
  placed: ReadonlyMap<string, Placed>;
  lane: (net: Net, column: number) => number;
  track: (net: Net, gap: number) => number;
  corridor: number;
};

/** What comes to the gap right of a column, from either side of it. */
const runsIn = (
  gap: number,
  columns: readonly Column[],
  nets: readonly Net[],
  { top, lane }: Heights,
): Run[] =>
  nets.flatMap((net) => {
    const rowsAt = (column: number, side: "left" | "right") =>
      net.from
        .filter(({ card }) => columnOf(columns, card) === column && leaves(net, column) === side)
        .map(({ card, row }) => top(card) + row.y);
    const over = crossed(net);
    const laneAt = (column: number) => (over.includes(column) ? [lane(net, column)] : []);
    const entry = top(net.to) + net.to.head;
    const end = (column: number, side: Net["side"]) =>
      net.at === column && net.side === side ? [entry] : [];
    const inReach =
      net.side === "left"
        ? gap >= net.far && gap < net.at
        : gap >= net.at && gap <= Math.max(net.at, net.far - 1);
    if (!inReach) return [];
    const left = [...rowsAt(gap, "right"), ...laneAt(gap), ...end(gap, "right")];
    const right = [...rowsAt(gap + 1, "left"), ...laneAt(gap + 1), ...end(gap + 1, "left")];
    return [{ net: net.key, left, right }];
  });

const columnOf = (columns: readonly Column[], card: Card): number =>
  columns.findIndex(({ cards, aside }) => cards.includes(card) || aside.includes(card));

const arrowsOf = ({ columns, nets, placed, lane, track }: Ground): Arrow[] =>
  nets.flatMap((net) =>
    net.from.map(({ card, row }) => {
      const source = placed.get(card.state.name)!;
      const target = placed.get(net.to.state.name)!;
      const column = columnOf(columns, card);
      const entry = target.y + target.head;
      const y = source.y + row.y;
      const points: Point[] = [];
      if (net.side === "left") {
        points.push([source.x + WIDTH, y], [track(net, column), y]);
        for (let over = column + 1; over < net.at; over++)
          points.push([track(net, over - 1), lane(net, over)], [track(net, over), lane(net, over)]);
        points.push([track(net, net.at - 1), entry], [target.x, entry]);
      } else {
        const first = Math.max(net.at, column - 1);
        points.push([column > net.at ? source.x : source.x + WIDTH, y], [track(net, first), y]);
        for (let over = column - 1; over > net.at; over--)
          points.push([track(net, over), lane(net, over)], [track(net, over - 1), lane(net, over)]);
        points.push([track(net, net.at), entry], [target.x + WIDTH, entry]);
      }
      return { from: card.state.name, to: net.to.state.name, move: row.move, points };
    }),
  );

/** Down beside the card, along above the ends, and down, or up again, to where it leads. */
const quietArrows = (flow: Flow, { placed, corridor }: Ground): Arrow[] =>
  flow.moves
    .filter(({ quiet }) => quiet)
    .flatMap((move) =>
      move.from.flatMap((from) => {
        const [source, target] = [placed.get(from), placed.get(move.to)];
        if (!source || !target) return [];
        const out = source.x + WIDTH + QUIET;
        const low = source.y + source.height - 8;
        const end: Point[] = target.aside
          ? [
              [target.x + WIDTH / 2, corridor],
              [target.x + WIDTH / 2, target.y],
            ]
          : [
              [target.x - QUIET, corridor],
              [target.x - QUIET, target.y + target.head],
              [target.x, target.y + target.head],
            ];
        const points: Point[] = [[source.x + WIDTH, low], [out, low], [out, corridor], ...end];
        return [{ from, to: move.to, move, points }];
      }),
    );
