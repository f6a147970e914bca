import type { Figures } from "./figures.ts";

export type Line = Figures & { what: string; lanes: number };
export type Bar = { what: string; is: number; bar: number; unit: string; met: boolean };

export const table = (lines: readonly Line[]): string =>
  columns([
    ["what", "at once", "done", "failed", "per second", "p50 ms", "p95 ms", "p99 ms"],
    ...lines.map(({ what, lanes, done, failed, perSecond, p50, p95, p99 }) => [
      what,
      String(lanes),
      String(done),
      String(failed),
      perSecond.toFixed(0),
      ...[p50, p95, p99].map((ms) => ms.toFixed(1)),
    ]),
  ]);

export const bars = (all: readonly Bar[]): string =>
  columns([
    ["bar", "is", "asked", ""],
    ...all.map(({ what, is, bar, unit, met }) => [
      what,
      `${is.toFixed(2)} ${unit}`,
      `${bar} ${unit}`,
      met ? "met" : "MISSED",
    ]),
  ]);

const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join("  "),
    )
    .join("\n");
};
