import type { Hours } from "./queries.ts";

type Spans = Hours["spans"];
type Season = Hours["seasons"][number];

export const writeSpans = (spans: Spans): string =>
  spans.map(({ from, to }) => `${from}-${to}`).join(", ");
export const writeSeasons = (seasons: readonly Season[]): string =>
  seasons.map(({ from, to, spans }) => `${from} ${to} ${writeSpans(spans)}`).join("\n");

const CLOCK = /(\d{1,2}:\d\d)\s*[-–~至]\s*(\d{1,2}:\d\d)/g;
const padded = (clock: string): string => clock.padStart(5, "0");

/** `09:00-12:00, 13:30-18:00` as spans; what is no span is left for the server to miss. */
export const readSpans = (text: string): Spans =>
  [...text.matchAll(CLOCK)].map(([, from = "", to = ""]) => ({
    from: padded(from),
    to: padded(to),
  }));

/** A season a line: `06-01 09-30 08:30-12:00, 14:30-18:00`. */
export const readSeasons = (text: string): Season[] =>
  text.split("\n").flatMap((line) => {
    const [, from, to, rest = ""] = /^\s*(\d\d-\d\d)\D+?(\d\d-\d\d)\s+(.*)$/.exec(line) ?? [];
    return from && to ? [{ from, to, spans: readSpans(rest) }] : [];
  });
