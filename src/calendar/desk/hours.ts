import type { Hours } from "./queries.ts";

type Spans = Hours["spans"];
type Season = Hours["seasons"][number];

export const writeSpans = (spans: Spans): string =>
  spans.map(({ from, to }) => `${from}-${to}`).join(", ");
export const writeSeasons = (seasons: readonly Season[]): string =>
  seasons.map(({ from, to, spans }) => `${from} ${to} ${writeSpans(spans)}`).join("\n");

const CLOCK = /(\d{1,2}:\d\d)\s*[-–~至]\s*(\d{1,2}:\d\d)/g;
const padded = (clock: string): string => clock.padStart(5, "0");

/** `09:00-12:00, 13:30-18:00` as spans; undefined where anything else stands there. */
export const readSpans = (typed: string): Spans | undefined => {
  const text = typed.replaceAll("：", ":");
  if (text.replace(CLOCK, "").replace(/[\s,，;；、]/g, "") !== "") return undefined;
  return [...text.matchAll(CLOCK)].map(([, from = "", to = ""]) => ({
    from: padded(from),
    to: padded(to),
  }));
};

/** A season a line: `06-01 09-30 08:30-12:00, 14:30-18:00`; undefined where a line is anything else. */
export const readSeasons = (text: string): Season[] | undefined => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const seasons = lines.flatMap((line): Season[] => {
    const [, from, to, rest = ""] = /^\s*(\d\d-\d\d)\D+?(\d\d-\d\d)\s+(.*)$/.exec(line) ?? [];
    const spans = from && to ? readSpans(rest) : undefined;
    return from && to && spans ? [{ from, to, spans }] : [];
  });
  return seasons.length === lines.length ? seasons : undefined;
};
