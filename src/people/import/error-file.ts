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
  // The mark in front makes Excel read it as UTF-8.
  return `\uFEFF${[[heading, ...headings], ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
};

// A cell that begins like a formula would run when the file is opened; the apostrophe keeps it text.
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
