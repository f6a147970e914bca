import { describe, expect, test } from "vitest";
import { defectFlow, flows, releaseFlow } from "../../index.ts";
import { flowView } from "../../view.ts";
import { WIDTH } from "./cards.ts";
import { pictureOf } from "./picture.ts";

const lead = { kind: "staff", roles: ["lead"] } as unknown as Parameters<typeof flowView>[0];
const drawn = { ...flows, defect: defectFlow, release: releaseFlow };
const pictures = Object.entries(drawn).flatMap(([name, process]) =>
  (["zh-CN", "en"] as const).map((language) => {
    const flow = flowView(lead, { name, process }, language);
    return { name, language, flow, picture: pictureOf(flow, (days) => `${days} 个工作日后`) };
  }),
);

describe.each(pictures)("the picture of $name in $language", ({ flow, picture }) => {
  test("shows every state once, none over another, all within its frame", () => {
    const { cards, width, height } = picture;
    expect(cards.map(({ state }) => state.name).toSorted()).toEqual(
      flow.states.map(({ name }) => name).toSorted(),
    );
    for (const card of cards) {
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + WIDTH).toBeLessThanOrEqual(width);
      expect(card.y + card.height).toBeLessThanOrEqual(height);
      const over = cards.filter(
        (other) =>
          other !== card &&
          Math.abs(other.x - card.x) < WIDTH &&
          other.y < card.y + card.height &&
          card.y < other.y + other.height,
      );
      expect(over.map(({ state }) => state.name)).toEqual([]);
    }
  });

  test("has an arrow for each move, from its state to where it leads", () => {
    const drawn = new Set(picture.arrows.map(({ from, move }) => `${from} ${move.name}`));
    const all = flow.moves.flatMap(({ name, from }) => from.map((state) => `${state} ${name}`));
    expect(all.filter((each) => !drawn.has(each))).toEqual([]);
    for (const { to, points } of picture.arrows) {
      const card = picture.cards.find(({ state }) => state.name === to)!;
      const [x, y] = points.at(-1)!;
      expect(x).toBeGreaterThanOrEqual(card.x);
      expect(x).toBeLessThanOrEqual(card.x + WIDTH);
      expect(y).toBeGreaterThanOrEqual(card.y);
      expect(y).toBeLessThanOrEqual(card.y + card.height);
    }
  });
});
