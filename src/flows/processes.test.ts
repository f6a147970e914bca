import { describe, expect, test } from "vitest";
import { openDesk } from "../../test/desk.ts";
import { drawingOf, placesOf, WIDTH, type Flow } from "./portal/drawing.ts";

const { as } = await openDesk();
const flowOf = async (name: string): Promise<Flow> => (await as.li.get(`/types/${name}/flow`)).body;

describe.each(["usage", "bug", "custom_requirement", "custom_issue"])(
  "the picture of %s",
  (name) => {
    test("has a place for each thing that its customer reads on the way, in the order of the steps", async () => {
      const flow = await flowOf(name);
      const { places, ends } = placesOf(flow);
      const read = flow.states.map(({ label }) => label);
      expect(new Set([...places.map(({ label }) => label), ...ends])).toEqual(new Set(read));
      const steps = places.map(({ step }) => step);
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    });

    test("fits a phone, and no two boxes touch", async () => {
      const flow = await flowOf(name);
      const { places } = placesOf(flow);
      const { boxes, lines, left, width } = drawingOf(places, flow.steps, ({ label }) => label);
      expect(width).toBeGreaterThan(WIDTH / 2);
      expect(left + width).toBeLessThan(WIDTH);
      boxes
        .slice(1)
        .forEach(({ y }, i) => expect(y).toBeGreaterThan(boxes[i]!.y + boxes[i]!.height));
      for (const [x] of lines.flatMap(({ points }) => points)) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(WIDTH);
      }
      expect(lines).toHaveLength(places.reduce((sum, { next }) => sum + next.length, 0));
    });
  },
);
