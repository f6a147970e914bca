import { pngOf, type Box } from "./png.ts";

const white = [255, 255, 255] as const;
const ground = [243, 245, 248] as const;
const line = [225, 229, 235] as const;
const ink = [96, 108, 125] as const;
const blue = [37, 99, 175] as const;
const red = [206, 62, 54] as const;

const box = (x: number, y: number, width: number, height: number, colour: Box["colour"]): Box => ({
  x,
  y,
  width,
  height,
  colour,
});

/** What a screenshot of a report looks like from afar: a window, a table, a chart, and a box over it where it fails. */
export const screenshot = (look: "dialog" | "print" | "wall" | "chart"): Buffer => {
  const frame = [
    box(0, 0, 960, 600, ground),
    box(0, 0, 960, 44, blue),
    box(16, 14, 180, 16, white),
  ];
  return pngOf(960, 600, [...frame, ...looks[look]()]);
};

const table = (x: number, y: number, columns: number, rows: number): Box[] => [
  box(x, y, columns * 108, 28, [214, 226, 242]),
  ...Array.from({ length: rows * columns }, (_, i): Box[] => {
    const [left, top] = [x + (i % columns) * 108, y + 28 + Math.floor(i / columns) * 28];
    return [
      box(left, top, 107, 27, white),
      box(left + 10, top + 9, 34 + ((i * 37) % 52), 9, ink),
      box(left, top + 27, 108, 1, line),
    ];
  }).flat(),
];

const bars = (x: number, y: number, heights: readonly number[]): Box[] =>
  heights.map((height, i) => box(x + i * 34, y + 220 - height, 22, height, i === 8 ? red : blue));

const heights = [60, 92, 75, 130, 110, 154, 142, 96, 204, 120, 88, 101];

const looks: Record<Parameters<typeof screenshot>[0], () => Box[]> = {
  dialog: () => [
    ...table(24, 68, 8, 17),
    box(280, 210, 400, 180, line),
    box(282, 212, 396, 176, white),
    box(282, 212, 396, 36, red),
    box(310, 280, 300, 12, ink),
    box(310, 306, 220, 12, ink),
    box(580, 346, 76, 26, blue),
  ],
  print: () => [
    box(250, 64, 460, 520, white),
    ...table(282, 90, 3, 15),
    box(282, 552, 324, 3, red),
  ],
  wall: () => [
    box(0, 44, 960, 556, [14, 26, 48]),
    box(0, 44, 70, 556, [0, 0, 0]),
    box(890, 44, 70, 556, [0, 0, 0]),
    ...bars(100, 120, heights.slice(0, 10)),
    ...bars(500, 120, heights.slice(0, 10).toReversed()),
    ...table(140, 390, 6, 5),
  ],
  chart: () => [
    box(24, 68, 912, 250, white),
    ...bars(60, 86, heights),
    ...bars(
      500,
      86,
      heights.map((height, i) => 30 + ((height + i * 19) % 180)),
    ),
    ...table(24, 340, 8, 7),
  ],
};
