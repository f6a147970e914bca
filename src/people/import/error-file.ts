import { csvLine, csvMark } from "../../lib/csv.ts";
import type { Table } from "./table.ts";

export type Problem = { row: number; field: string | null; reason: string };

/** The rows refused, as they came, with the reason in front: to be mended and imported again. */
export const errorFile = (
  { headings, rows }: Table,
  problems: readonly Problem[],
  heading: string,
): string | null => {
  if (problems.length === 0) return null;
  const reasons = Map.groupBy(problems, ({ row }) => row);
  const lines = rows
    .filter(({ number }) => reasons.has(number))
    .map(({ number, cells }) => [
      reasons
        .get(number)!
        .map(({ reason }) => reason)
        .join(" "),
      ...headings.map((name) => cells[name] ?? ""),
    ]);
  return csvMark + [[heading, ...headings], ...lines].map(csvLine).join("");
};
