import type { Card, Row } from "./cards.ts";
import type { Column } from "./columns.ts";

/**
 * All arrows that end at one side of a card run together: from the left those of earlier columns, from the right those
 * of its own and of later ones. A net runs up and down in the gaps between columns, and across a column in a lane.
 */
export type Net = {
  key: string;
  to: Card;
  side: "left" | "right";
  from: { card: Card; row: Row }[];
  /** Of the column it ends at, and of the furthest it comes from. */
  at: number;
  far: number;
};

export const netsOf = (columns: readonly Column[]): Net[] => {
  const place = new Map(
    columns.flatMap(({ cards, aside }, at) =>
      [...cards, ...aside].map((card) => [card.state.name, { card, at }] as const),
    ),
  );
  const nets = new Map<string, Net>();
  for (const { card, at: here } of place.values())
    for (const row of card.rows) {
      const there = place.get(row.move.to);
      if (!there) continue;
      const side = there.at > here ? "left" : "right";
      const key = `${row.move.to} ${side}`;
      const net = nets.get(key) ?? { key, to: there.card, side, from: [], at: there.at, far: here };
      net.from.push({ card, row });
      net.far = side === "left" ? Math.min(net.far, here) : Math.max(net.far, here);
      nets.set(key, net);
    }
  return [...nets.values()];
};

/** The columns a net has to cross. */
export const crossed = ({ side, at, far }: Net): number[] => {
  const [low, high] = side === "left" ? [far + 1, at] : [at + 1, far];
  return Array.from({ length: Math.max(0, high - low) }, (_, i) => low + i);
};

/** The side at which a move leaves its card. */
export const leaves = (net: Net, column: number): "left" | "right" =>
  net.side === "right" && column > net.at ? "left" : "right";
